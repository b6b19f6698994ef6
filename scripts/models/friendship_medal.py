"""The Sino-Soviet Friendship Medal (1.9): enamel, two flags in a ring of grain, on a ribbon bar.

About 40 mm wide (from memory; several workshops made it, and surviving pieces differ). The
drawing of it is our own and simplified; the inscription on its ribbon is left out."""

import math

from solid import (Material, Model, arc, box, circle, extrude, lathe, rectangle, solid, star, star_outline, torus,
                   tube, unit)
from more import decal, join, petal, turned

NAME = "friendship-medal"
R = 0.0200                           # the medal's radius
FACE = 0.0022                        # z of the enamel
LEAN = -19.0


def flag(side):
    """(map, flip): metres along the fly and along the hoist, and a lift, to a point.

    side -1: the flag flies to the left."""
    foot, top = (-side * 0.0056, -0.0112), (side * 0.0030, 0.0098)
    dx, dy = unit((top[0] - foot[0], top[1] - foot[1], 0))[:2]

    def place(u, v, lift=0.0):
        wave = math.sin(u / 0.0094 * 2 * math.pi * 0.92 + 0.3)
        x = top[0] - dx * 0.0068 + dx * v + side * u
        y = top[1] - dy * 0.0068 + dy * v + 0.00060 * wave - 0.05 * u
        return (x, y, FACE + 0.00115 + 0.00038 * wave + lift)
    return place, side < 0


def field(place, u0, v0, u1, v1, low, high, flip, columns=8, rows=2):
    """A closed plate on a flag, from lift `low` to `high`."""
    def grid(lift):
        return [[place(u0 + (u1 - u0) * i / columns, v0 + (v1 - v0) * j / rows, lift) for i in range(columns + 1)]
                for j in range(rows + 1)]
    top, low_ = grid(high), grid(low)
    faces = []
    for j in range(rows):
        for i in range(columns):
            faces.append((top[j][i], top[j][i + 1], top[j + 1][i + 1], top[j + 1][i]))
    edge = [(0, i) for i in range(columns)] + [(j, columns) for j in range(rows)] + \
        [(rows, i) for i in range(columns, 0, -1)] + [(j, 0) for j in range(rows, 0, -1)]
    for (a, b), (c, d) in zip(edge, edge[1:] + edge[:1]):
        faces.append((low_[a][b], low_[c][d], top[c][d], top[a][b]))
    if flip:
        faces = [f[::-1] for f in faces]
    return solid(faces, closed=False)


def model():
    m = Model(NAME)
    gold = Material("gilt bronze", "#c9993f", rough=0.32, metal=0.85)
    bright = Material("gilt relief", "#dfb65a", rough=0.28, metal=0.8)
    white = Material("white enamel", "#f2eee0", rough=0.15)
    red = Material("red enamel", "#b01f22", rough=0.15)
    deep = Material("dark red enamel", "#8e1719", rough=0.15)
    silk = Material("red ribbon", "#a5201f", rough=0.8)
    yellow = Material("yellow ribbon", "#e0b548", rough=0.8)
    velvet = Material("velvet of the stand", "#2c2f33", rough=1.0)
    wood = Material("walnut of the stand", "#54341f", rough=0.4)
    parts = []

    def put(shape, material, smooth=35.0):
        parts.append((shape, material, smooth))

    # The disc: a rounded rim, a step, the ground of the enamel.
    put(lathe([(0.0, 0.0), (R - 0.0006, 0.0), (R, 0.0005), (R, 0.0021), (R - 0.0003, 0.0027), (R - 0.0009, 0.0029), (R - 0.0014, 0.0026),
               (R - 0.0016, FACE - 0.0003), (0.0, FACE - 0.0003)], 56, axis="z"), gold)
    put(lathe([(R - 0.00175, FACE - 0.0004), (R - 0.0018, FACE), (0.0, FACE + 0.00005)], 56, axis="z", caps=False), white, 30)
    # A row of pearls on the rim.
    pearls = []
    for k in range(60):
        a = 2 * math.pi * k / 60
        cx, cy = (R - 0.0009) * math.cos(a), (R - 0.0009) * math.sin(a)
        pearls.append(decal(lambda u, v, l=0.0: (u, v, 0.00285 + l), circle(0.00062, 5, (cx, cy), math.degrees(a)), 0.00055, rim=0.0))
    put(join(pearls), bright, 60)
    # Rays from the middle: thin gilt lines in the enamel.
    rays = []
    for k in range(32):
        a = 360 / 32 * (k + 0.5)
        near, far, w = 0.0030, 0.0133, 0.00016
        ring = turned([(near, -w * 0.4), (far, -w), (far, w), (near, w * 0.4)], a)
        rays.append(solid([tuple((x, y, FACE + 0.00016) for x, y in ring)], closed=False))
    put(join(rays), bright, 0)
    # The ring of grain: two stalks from below, their ears in pairs, awns between.
    ears, r = [], 0.0157
    for side in (-1, 1):
        path = [(side * r * math.cos(math.radians(a)), r * math.sin(math.radians(a)), FACE + 0.0002) for a in range(-72, 73, 9)]
        ears.append(tube(path, 0.00026, 4))
        for k in range(13):
            a = -58 + 10.2 * k
            px, py = side * r * math.cos(math.radians(a)), r * math.sin(math.radians(a))
            along = a + 90 if side > 0 else 90 - a
            size = 0.00335 - 0.00005 * k
            for lean in (-34, 34):
                spin = (a if side > 0 else -a) + lean * side
                outline = turned(petal(size, size * 0.46, 2, 0.42), spin, px, py)
                middle = turned([(0, size * 0.45)], spin, px, py)[0]
                ears.append(decal(lambda u, v, l=0.0: (u, v, FACE + 0.0001 + l), outline, 0.0009, middle, rim=0.0))
        tip = turned(petal(0.0032, 0.0015, 2, 0.4), side * 76, side * r * math.cos(math.radians(72)), r * math.sin(math.radians(72)))
        ears.append(decal(lambda u, v, l=0.0: (u, v, FACE + 0.0001 + l), tip, 0.0009, rim=0.0))
    put(join(ears), bright, 20)
    # The ribbon below, its two tails folded behind.
    def band(r0, r1, a0, a1, low, high, material, steps=10, smooth=20):
        outer = arc((0, 0), r1, a0, a1, steps)
        inner = arc((0, 0), r0, a1, a0, steps)
        put(extrude(outer + inner, low, high, bevel=0.00015), material, smooth)
    band(0.0131, 0.0176, 240, 300, FACE + 0.0003, FACE + 0.00155, bright)
    band(0.0135, 0.0172, 241.2, 298.8, FACE + 0.0010, FACE + 0.0018, red)
    for side in (-1, 1):
        tail = [(side * x, y) for x, y in ((0.0078, -0.0148), (0.0122, -0.0118), (0.0117, -0.0107), (0.0123, -0.0092), (0.0086, -0.0112), (0.0066, -0.0118))]
        put(extrude(tail, FACE + 0.0002, FACE + 0.00105, bevel=0.00012), deep, 20)
    # The star above.
    put(extrude([(x, y + 0.0150) for x, y in star_outline(0.0038)], FACE - 0.0001, FACE + 0.0010, bevel=0.0002), bright, 20)
    put(star(0.0033, 0.0010, back=False).move(0, 0.0150, FACE + 0.00102), red, 0)

    # The flags on crossed poles. China's to the left, the Soviet Union's to the right.
    for side in (-1, 1):
        place, flip = flag(side)
        foot, top = (-side * 0.0056, -0.0112, FACE + 0.0006), (side * 0.0030, 0.0098, FACE + 0.0009)
        lift = 0.0004 if side > 0 else 0.0
        pole = tube([(foot[0], foot[1], foot[2] + lift), (top[0], top[1], top[2] + lift)], 0.00036, 8)
        put(pole, bright, 60)
        put(decal(lambda u, v, l=0.0: (u, v, FACE + 0.0006 + l), turned(petal(0.0020, 0.0011, 2, 0.4), -side * 22, top[0], top[1] - 0.0001), 0.0008), bright, 20)
        put(field(place, -0.00025, -0.00028, 0.01005, 0.00608, -0.0009, 0.0, flip, 10, 1), bright, 40)
        put(field(place, 0.0, 0.0, 0.0098, 0.0058, -0.0004, 0.00022, flip, 10, 2), red, 40)

        def on(outline, holes=()):
            shape = extrude(outline, 0.00010, 0.00052, holes=holes)
            return shape.map(lambda p: place(p[0], p[1], p[2]), flip=flip)
        gilt = []
        if side < 0:
            gilt.append(on([(x + 0.0019, y + 0.0042) for x, y in star_outline(0.00118)]))
            for u, v, spin in ((0.00365, 0.0052, 20), (0.00435, 0.0045, 50), (0.00435, 0.0036, 90), (0.00365, 0.0029, 120)):
                gilt.append(on([(x + u, y + v) for x, y in star_outline(0.00048, start=spin)]))
        else:
            # Sickle, hammer, star, in a square of 2.6 mm.
            cu, cv = 0.00235, 0.00345
            outer = arc((cu, cv), 0.00118, -128, 118, 10)
            inner = arc((cu - 0.00014, cv + 0.00010), 0.00090, 112, -112, 9)
            gilt.append(on(outer + inner))
            gilt.append(on(turned([(-0.00016, -0.0006), (0.00016, -0.0006), (0.00016, 0.0), (-0.00016, 0.0)], -48, cu - 0.00075, cv - 0.00088)))
            gilt.append(on(turned([(-0.00014, -0.0016), (0.00014, -0.0016), (0.00014, 0.0008), (-0.00014, 0.0008)], 43, cu + 0.00005, cv - 0.0001)))
            gilt.append(on(turned([(-0.00062, -0.00024), (0.00040, -0.00024), (0.00062, 0.00024), (-0.00062, 0.00024)], 43, cu - 0.00060, cv + 0.00060)))
            gilt.append(on([(x + cu, y + cv + 0.00185) for x, y in star_outline(0.00052)]))
        put(join(gilt), bright, 0)

    # The ear, the ring, the bar with its ribbon.
    put(torus(0.0015, 0.00055, 18, 6, axis="z").move(0, R + 0.0014, 0.0014), gold, 60)
    put(torus(0.0026, 0.00045, 22, 6, axis="x").turn("y", 24).move(0, R + 0.0040, 0.0014), gold, 60)
    y0, half, tall = R + 0.0062, 0.0145, 0.0142
    put(extrude([(-0.0013, y0 - 0.0016), (0.0013, y0 - 0.0016), (0.0024, y0 + 0.0006), (-0.0024, y0 + 0.0006)], 0.0006, 0.0022,
                holes=[circle(0.0006, 8, (0, y0 - 0.0006))]), gold)
    for y in (y0 + 0.0009, y0 + tall - 0.0009):
        put(box((-half - 0.0006, y - 0.0009, 0.0), (half + 0.0006, y + 0.0009, 0.0032), 0.0004), gold)
    stripes = [(-half, silk), (-half + 0.0010, yellow), (-half + 0.0018, silk), (-0.0046, yellow), (-0.0036, silk), (-0.0011, yellow), (0.0011, silk),
               (0.0036, yellow), (0.0046, silk), (half - 0.0018, yellow), (half - 0.0010, silk), (half, None)]
    z = 0.0026
    for (x, material), (end, _) in zip(stripes, stripes[1:]):
        put(box((x, y0 + 0.0009, 0.0004), (end, y0 + tall - 0.0009, z)), material, 0)
    # The stand: a slanted board under velvet, on a walnut wedge.
    c, s = math.cos(math.radians(LEAN)), math.sin(math.radians(-LEAN))
    up = 0.0300                      # the medal's middle above the board's foot
    for shape, material, smooth in parts:
        m.add(shape.move(0, up, 0.0036).turn("x", LEAN), material, smooth)
    wide, high = 0.0260, 0.0735
    board = extrude(rectangle(-wide, -0.001, wide, high, 0.002, 3), 0.0, 0.0037, bevel=0.0007)
    m.add(board.turn("x", LEAN), velvet, 30)
    # Pins that hold the medal off the board are not seen; the bar lies on two studs.
    frame = extrude(rectangle(-wide - 0.0016, -0.0026, wide + 0.0016, high + 0.0016, 0.003, 4), -0.0040, 0.0004, bevel=0.0006)
    m.add(frame.turn("x", LEAN), wood, 30)
    back = high + 0.0005
    side = [(0.0105, -0.0075), (0.0105, -0.0030), (0.0030, -0.0012), (-0.004 * c, -0.0006), (-back * s * 0.82 - 0.004, back * c * 0.82), (-back * s * 0.82 - 0.010, back * c * 0.80),
            (-0.0440, -0.0040), (-0.0440, -0.0075)]
    m.add(extrude(side, -wide * 0.80, wide * 0.80, plane="zy", bevel=0.0008), wood, 30)
    return m

"""Work 2.3: the Jiefang CA10 truck, after the ZIS-150.

Measures from memory of the published main dimensions: 6.72 m long, 2.385 m wide (the ZIS-150;
the Jiefang is given as 2.47 m), 2.18 m high, wheelbase 4.00 m, track 1.70 m in front and
1.74 m behind (twin wheels), tyres 9.00-20, load bed 3.54 x 2.25 m inside with boards 0.60 m
high. The rest is drawn to fit them; inscriptions and badges are left out.
"""

from solid import *

NAME = "jiefang-truck"

GREEN = Material("green enamel", "#3c5a48", rough=0.38)
BED = Material("green boards", "#486350", rough=0.62)
WOOD = Material("floor boards", "#8a7150", rough=0.8)
BLACK = Material("black iron", "#1d1f20", rough=0.5)
RUBBER = Material("rubber", "#26272a", rough=0.9)
GLASS = Material("dark glass", "#1b272c", rough=0.08)
LAMP = Material("lamp glass", "#e8e4d2", rough=0.12)
STEEL = Material("pale steel", "#b9bbb5", rough=0.3, metal=0.7)
RED = Material("tail lamp", "#8e1c17", rough=0.3)


SIDES = 18


def tyre(x, s, inner=False, y=0.505):
    """A 9.00-20 tyre whose middle is at x; the innermost has the brake drum's face behind it."""
    profile = [(0.275, -0.085), (0.468, -0.125), (0.505, -0.08),
               (0.505, 0.08), (0.468, 0.125), (0.275, 0.085)]
    shape = _open(profile, x, s, y, 1 if x > 0 else -1, 16 if inner else SIDES)
    if inner:
        drum = solid([tuple((0.0, r[1], r[0]) for r in circle(0.29, 14))], False)
        drum = drum if _looks(drum) < 0 else drum.map(lambda p: p, flip=True)
        shape += (drum if x > 0 else drum.mirror("x")).move(x - 0.07 * (1 if x > 0 else -1), y, -s)
    return shape


def _looks(shape):
    return sum(face_normal(face)[0] for part in shape.parts for face in part.faces)


def _open(profile, x, s, y, out, sides=SIDES):
    shape = lathe(profile, sides, "x", caps=False)
    shape = shape if out > 0 else shape.mirror("x")
    return shape.move(x, y, -s)


def disc(x, s, out, y=0.505):
    """Rim and disc of a wheel, looking to the side `out` (1 or -1); its edge is at x."""
    return _open([(0.29, 0.0), (0.262, 0.0), (0.225, -0.10), (0.09, -0.06)], x, s, y, out)


def hub(x, s, out, size, y=0.505):
    shape = lathe([(0.10, -0.06), (0.09, size), (0.0, size)], 10, "x", caps=False)
    shape += lathe([(0.022, 0.0), (0.0, 0.04)], 5, "x", caps=False).move(-0.05, 0.165, 0).ring(6, "x")
    return (shape if out > 0 else shape.mirror("x")).move(x, y, -s)


def wing():
    """The right front wing: a sheet over the wheel, down to the running board."""
    line = spline([(0.265, 0.66), (0.33, 0.90), (0.52, 1.075), (0.80, 1.135), (1.10, 1.09),
                   (1.38, 0.94), (1.62, 0.73), (1.86, 0.575)], 2)
    line = line[:4:2] + line[4:7] + line[8::2]
    grid = []
    for k, (s, y) in enumerate(line):
        t = k / (len(line) - 1)
        ahead = line[min(k + 1, len(line) - 1)]
        back = line[max(k - 1, 0)]
        ds, dy = ahead[0] - back[0], ahead[1] - back[1]
        size = math.hypot(ds, dy)
        ns, ny = -dy / size, ds / size          # outwards from the wheel
        outer = 1.075 - 0.10 * max(0.0, 1 - t * 4) ** 2
        inner = 0.46 if s < 1.3 else 0.46 + (s - 1.3) * 0.5
        row = []
        for x, drop in ((inner, -0.005), (outer - 0.22, 0.0), (outer - 0.07, -0.035),
                        (outer, -0.12), (outer, -0.21)):
            if drop < -0.1:
                drop = -0.1 + (drop + 0.1) * (1.0 if 0.1 < t < 0.7 else 0.6 if t < 0.95 else 0.3)
            row.append((x, y + ny * drop, -(s + ns * drop)))
        grid.append(row)
    return sheet(grid, 0.018)


# The cab: its front and side planes lean in above the belt.
BELT, EAVE = 1.44, 2.02


def cab_side(y):
    return 0.86 if y < BELT else 0.86 - 0.085 * (y - BELT) / (EAVE - BELT)


def cab_front(y):
    return 1.97 if y < BELT else 1.97 + 0.13 * (y - BELT) / (EAVE - BELT)


def cab():
    rings = []
    back = 3.05
    for y, grow, corner in ((0.66, 0.0, 0.08), (BELT, 0.0, 0.11), (EAVE, 0.0, 0.15), (2.09, -0.035, 0.17),
                            (2.145, -0.10, 0.19), (2.18, -0.26, 0.19)):
        x, front = cab_side(min(y, EAVE)) + grow, cab_front(min(y, EAVE)) - grow
        ring = rectangle(-x, -(back + grow), x, -front, corner, 2)
        rings.append([(u, y, v) for u, v in ring])
    return loft(rings)


def plate(outline, at, proud, bevel):
    """A plate without a back: its outline (to the right and up), standing out by `proud`."""
    outline = outline if area(outline) > 0 else outline[::-1]
    levels = [(outline, 0.0), (outline, proud - bevel), (inset(outline, bevel), proud)]
    rings = [[at(u, v, w) for u, v in ring] for ring, w in (levels if bevel else levels[:2])]
    faces = [f for pair in zip(rings, rings[1:]) for f in _skirt(*pair)]
    return solid(faces + [tuple(rings[-1])], closed=False)


def _skirt(low, high):
    n = len(low)
    return [(low[i], low[(i + 1) % n], high[(i + 1) % n], high[i]) for i in range(n)]


def on_side(outline, proud, bevel=0.0):
    """A plate on the cab's left side, from points (s, y)."""
    return plate([(-s, y) for s, y in outline], lambda u, v, w: (cab_side(v) + w, v, u), proud, bevel)


def on_front(outline, proud):
    """A plate on the windscreen's plane, from points (x, y)."""
    return plate(outline, lambda u, v, w: (u, v, w - cab_front(v)), proud, 0.0)


def bonnet_ring(s, width, low, top):
    half = [(1.0, 0.0), (1.0, 0.55), (0.975, 0.74), (0.89, 0.88), (0.72, 0.955), (0.40, 0.99), (0.0, 1.0)]
    ring = [(width * x, low + (top - low) * y, -s) for x, y in half]
    return ring + [(-x, y, z) for x, y, z in ring[-2::-1]]


def plank(x, thick, y, high, edge=0.01):
    """A board along z from 0 to 1, its two outer edges (towards +x) cut."""
    return extrude([(x, y), (x + thick - edge, y), (x + thick, y + edge), (x + thick, y + high - edge),
                    (x + thick - edge, y + high), (x, y + high)], 0.0, 1.0)


def model():
    m = Model(NAME)
    # Wheels: single in front, twin behind.
    for side in (1, -1):
        m.add(tyre(0.85 * side, 0.86, True), RUBBER, 60)
        m.add(disc(0.938 * side, 0.86, side), GREEN, 40)
        m.add(hub(0.915 * side, 0.86, side, 0.07), BLACK, 35)
        for x in (0.72, 1.02):
            m.add(tyre(x * side, 4.86, x < 0.9), RUBBER, 60)
        m.add(disc(1.108 * side, 4.86, side), GREEN, 40)
        m.add(hub(1.06 * side, 4.86, side, 0.10), BLACK, 35)
    # Frame, axles, springs.
    m.add(extrude([(-6.50, 0.80), (-6.50, 0.98), (-0.62, 0.98), (-0.04, 0.70), (-0.04, 0.56), (-0.62, 0.78)],
                  0.39, 0.47, "zy").both("x"), BLACK, 0)
    m.add(rod((-0.8, 0.50, -0.86), (0.8, 0.50, -0.86), 0.045, 8), BLACK)
    m.add(rod((-1.0, 0.505, -4.86), (1.0, 0.505, -4.86), 0.075, 10), BLACK)
    m.add(sphere(0.22, 8, 4).scale(0.8, 1, 1).move(0, 0.505, -4.86), BLACK, 50)
    m.add(rod((0, 0.52, -4.86), (0, 0.78, -2.4), 0.05, 6), BLACK)
    for s, half, y in ((0.86, 0.62, 0.60), (4.86, 0.72, 0.66)):
        spring = extrude([(-s - half, y + 0.14), (-s, y - 0.03), (-s + half, y + 0.14), (-s + half, y + 0.20), (-s, y + 0.06), (-s - half, y + 0.20)],
                         0.39, 0.47, "zy")
        m.add(spring.both("x"), BLACK)
    m.add(block(0.42, 0.34, 1.0, (0, 0.62, -1.5)), BLACK)
    # Bumper and hooks.
    bumper = [(-1.02, -0.085), (-0.55, 0.0), (0.55, 0.0), (1.02, -0.085), (1.02, -0.13), (0.55, -0.05), (-0.55, -0.05), (-1.02, -0.13)]
    m.add(extrude(bumper, 0.54, 0.71, "xz"), BLACK, 0)
    # Bonnet, radiator shell and grille.
    m.add(loft([bonnet_ring(0.62, 0.40, 0.80, 1.47), bonnet_ring(0.66, 0.415, 0.80, 1.50),
                bonnet_ring(1.2, 0.52, 0.80, 1.545), bonnet_ring(1.99, 0.70, 0.80, 1.585)]), GREEN, 35)
    back = bonnet_ring(0.607, 0.37, 0.70, 1.44)
    m.add(solid([tuple(back)], closed=False), BLACK, 0)
    outer, inner = bonnet_ring(0, 0.425, 0.68, 1.50), bonnet_ring(0, 0.355, 0.735, 1.43)
    shell = [[(x, y, z - back) for x, y, z in ring] for ring, back in
             ((outer, 0.64), (outer, 0.56), (bonnet_ring(0, 0.408, 0.695, 1.485), 0.543),
              (bonnet_ring(0, 0.372, 0.72, 1.447), 0.543), (inner, 0.56), (inner, 0.60))]
    m.add(loft([ring[::-1] for ring in shell][::-1], caps=False), GREEN, 45)
    for k in range(9):
        y = 0.80 + 0.066 * k
        half = 0.357 if y < 1.2 else 0.357 - 0.30 * (y - 1.2) ** 1.5
        slat = box((-half, y - 0.014, -0.60), (half, y + 0.014, -0.555)).parts[0].faces
        m.add(Shape([Part(slat[:3], False)]), GREEN, 0)
    m.add(box((-0.022, 0.72, -0.59), (0.022, 1.45, -0.532), 0.008), STEEL, 0)
    # The bonnet's middle ridge and its side louvres.
    m.add(beam((0, 1.50, -0.62), (0, 1.588, -1.97), 0.022, 0.022), STEEL, 0)
    for k in range(8):
        s = 1.04 + 0.095 * k
        x = 0.485 + (s - 1.02) * 0.228
        m.add(tube([(x, 1.05, -s), (x, 1.27, -s)], 0.020, 3).both("x"), GREEN, 0)
    # Apron between the wings.
    m.add(box((-0.62, 0.66, -0.66), (0.62, 0.80, -0.60)), GREEN)
    m.add(wing().both("x"), GREEN, 50)
    # Inner walls of the wheel housings.
    m.add(box((0.445, 0.72, -1.55), (0.475, 1.02, -0.42)).both("x"), GREEN, 0)
    # Head lamps on the wings.
    for side in (1, -1):
        lamp = lathe([(0.0, -0.13), (0.085, -0.09), (0.135, 0.03), (0.13, 0.06), (0.115, 0.06)], 12, "z", caps=False)
        m.add(lamp.move(0.645 * side, 1.225, -0.50), GREEN, 50)
        m.add(lathe([(0.12, 0.055), (0.075, 0.078), (0.0, 0.09)], 12, "z", caps=False).move(0.645 * side, 1.225, -0.50), LAMP, 60)
        m.add(block(0.05, 0.10, 0.06, (0.645 * side, 1.05, -0.56)), GREEN)
        m.add(lathe([(0.0, -0.05), (0.036, 0.0), (0.0, 0.045)], 8, "z").move(0.93 * side, 1.155, -0.60), LAMP, 60)
    # Cab.
    m.add(cab(), GREEN, 40)
    pane = [(0.045, 1.53), (0.70, 1.53), (0.66, 1.90), (0.62, 1.945), (0.045, 1.95)]
    m.add(on_front(inset(pane, -0.025), 0.012).both("x"), BLACK, 0)
    m.add(on_front(pane, 0.016).both("x"), GLASS, 0)
    door = [(2.10, 0.70), (2.10, 1.44), (2.20, 1.97), (2.86, 1.97), (2.90, 1.90), (2.90, 1.44), (2.90, 0.70)]
    window = [(2.17, 1.50), (2.25, 1.93), (2.82, 1.93), (2.84, 1.90), (2.84, 1.50)]
    m.add(on_side(door, 0.014, 0.006).map(lambda p: p, flip=True).both("x"), GREEN, 0)
    m.add(on_side(window, 0.019).map(lambda p: p, flip=True).both("x"), GLASS, 0)
    m.add(rod((0.885, 1.36, -2.82), (0.885, 1.36, -2.70), 0.012, 6).both("x"), STEEL)
    for y in (0.92, 1.32):
        m.add(box((0.86, y, -2.135), (0.888, y + 0.05, -2.093)).both("x"), BLACK)
    m.add(extrude(rectangle(-0.34, 1.58, 0.34, 1.88, 0.06, 2), -3.062, -3.03, "xy"), GLASS, 0)
    # Running boards, tank, battery box, spare wheel.
    m.add(box((0.60, 0.535, -2.95), (1.06, 0.585, -1.74)).both("x"), BLACK, 0)
    m.add(extrude(rectangle(-3.85, 0.60, -3.25, 0.93, 0.09, 2), 0.56, 1.06, "zy", bevel=0.02).mirror("x"), BLACK, 40)
    m.add(box((0.56, 0.62, -3.75), (1.0, 0.93, -3.25)), BLACK, 0)
    m.add(tube([(0.30, 0.62, -1.9), (0.30, 0.60, -3.0), (0.30, 0.60, -4.2)], 0.05, 6), BLACK)
    # Mirror on the driver's side (left).
    m.add(tube([(0.86, 1.62, -2.12), (1.06, 1.66, -2.06), (1.06, 1.74, -2.06)], 0.010, 5), BLACK)
    m.add(box((0.98, 1.68, -2.075), (1.14, 1.90, -2.055)), BLACK, 0)
    # Load bed.
    front, end, inside = 3.17, 6.71, 1.125
    floor = 1.17
    m.add(box((-inside - 0.04, floor - 0.045, -end), (inside + 0.04, floor, -front)), WOOD, 0)
    m.add(box((-0.45, 0.982, -end + 0.02), (0.45, floor - 0.05, -front)), BLACK)
    for k in range(6):
        s = front + 0.20 + k * 0.63
        m.add(box((-inside - 0.05, floor - 0.14, -s - 0.04), (inside + 0.05, floor - 0.045, -s + 0.04)), BLACK)
    boards, high = 4, 0.148
    for k in range(boards + 1):
        y = floor + 0.005 + k * (high + 0.004)
        if k < boards:
            side = plank(inside, 0.035, y, high).map(lambda p: (p[0], p[1], p[2] * (end - front - 0.01) - end + 0.005))
            m.add(side.both("x"), BED, 0)
        # Across: the tail board, and the higher head board.
        cross_board = plank(0.0, 0.035, y, high).map(
            lambda p: ((p[2] - 0.5) * 2 * (inside - 0.004), p[1], -p[0]))
        if k < boards:
            m.add(cross_board.move(z=-end + 0.035), BED, 0)
        m.add(cross_board.mirror("z").move(z=-front - 0.035), BED, 0)
    top = floor + boards * (high + 0.004)
    for s in (3.30, 4.10, 4.94, 5.78, 6.58):
        m.add(box((inside + 0.03, floor - 0.11, -s - 0.028), (inside + 0.0675, top - 0.02, -s + 0.028)).both("x"), BLACK, 0)
    for x in (0.0, 0.85):
        strap = box((x - 0.028, floor - 0.11, -end - 0.01), (x + 0.028, top - 0.02, -end + 0.004))
        m.add(strap if x == 0 else strap.both("x"), BLACK, 0)
    for x in (0.95, 0.33):
        m.add(box((x - 0.04, floor + 0.01, -front - 0.004), (x + 0.04, floor + 5 * 0.152 + 0.005, -front + 0.035)).both("x"), BED, 0)
    m.add(cylinder(0.045, 0.04, "z", 10).move(-0.70, 1.078, -6.59), RED, 40)
    return m

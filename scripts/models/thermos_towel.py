"""A vacuum flask, a folded towel and a mug (5.5), of the kind remembered from the 1950s.

The usual two-litre flask: about 37 cm high, 13 cm thick (from memory). Flowers and stripes
are our own."""

import math

from solid import Material, Model, arc, box, lathe, loft, rectangle, solid, spline, tube
from more import Round, decal, join, petal, turned

NAME = "thermos-towel"


def flask(m):
    red = Material("red enamel", "#a8221c", rough=0.22)
    tin = Material("polished tin", "#c9c8c2", rough=0.28, metal=0.95)
    gold = Material("gold line", "#d9b45c", rough=0.35)
    pink = Material("petals", "#f0d9cc", rough=0.35)
    rose = Material("inner petals", "#e08f86", rough=0.35)
    green = Material("leaves", "#3d7d5a", rough=0.35)
    x = -0.145

    def put(shape, material, smooth=45.0):
        m.add(shape.move(x, 0, 0), material, smooth)

    put(lathe([(0.0, 0.0), (0.061, 0.0), (0.0645, 0.002), (0.0645, 0.020), (0.0635, 0.0225), (0.0615, 0.023)], 28), tin, 35)
    body = Round([(0.0615, 0.020), (0.0620, 0.030), (0.0620, 0.150), (0.0620, 0.250), (0.0608, 0.264),
                  (0.0575, 0.277), (0.0520, 0.288), (0.0455, 0.296)], 28)
    m.add(body.shape().move(x, 0, 0), red, 45)
    put(lathe([(0.0465, 0.290), (0.0470, 0.292), (0.0470, 0.298), (0.0440, 0.302), (0.0405, 0.304), (0.0400, 0.312)], 28, caps=False), tin, 35)
    # The cup that is its lid: seams, a rim, a shallow dome.
    put(lathe([(0.0415, 0.309), (0.0430, 0.311), (0.0425, 0.316), (0.0405, 0.318), (0.0390, 0.352), (0.0375, 0.358),
               (0.0335, 0.362), (0.0200, 0.3645), (0.0, 0.3655)], 28, caps=False), tin, 35)
    for low, high in ((0.034, 0.0365), (0.0395, 0.0408), (0.2465, 0.249), (0.2420, 0.2433)):
        put(body.stripe(body.height(low), body.height(high), 0.0004), gold)
    # The handle at the side: two straps and a grip.
    half = 0.011

    def strap(path):
        rings = []
        for i, (px, py) in enumerate(path):
            a, b = path[max(i - 1, 0)], path[min(i + 1, len(path) - 1)]
            dx, dy = b[0] - a[0], b[1] - a[1]
            size = math.hypot(dx, dy)
            nx, ny = -dy / size * 0.0011, dx / size * 0.0011
            rings.append([(px + nx, py + ny, -half), (px + nx, py + ny, half), (px - nx, py - ny, half), (px - nx, py - ny, -half)])
        return loft(rings)
    line = spline([(-0.0605, 0.262), (-0.076, 0.264), (-0.096, 0.250), (-0.103, 0.215), (-0.104, 0.170), (-0.099, 0.128), (-0.085, 0.106), (-0.0615, 0.104)], 3)
    put(strap(line), tin, 40)
    put(tube([(-0.1025, 0.222, 0), (-0.1036, 0.218, 0), (-0.1045, 0.193, 0), (-0.1038, 0.168, 0), (-0.1028, 0.163, 0)], [0.009, 0.0125, 0.0135, 0.0125, 0.009], 12), red, 50)
    for y in (0.2605, 0.104):
        put(decal(body.map(-90.0, body.height(y)), rectangle(-0.017, -0.0125, 0.017, 0.0125, 0.004, 2), 0.0016), tin, 35)
    # The spray of flowers, turned a little to the right.
    front = 12.0

    flat = body.map(front, body.height(0.142))

    def place(u, v, lift=0.0):
        return flat(u * 1.22, v * 1.16, lift)


    def lay(outline, lift, middle=None):
        return decal(place, outline, lift, middle, rim=0.55)
    petals, hearts, leaves, dots = [], [], [], []
    stem = spline([(-0.010, -0.088), (0.006, -0.050), (-0.004, -0.012), (0.004, 0.030), (-0.004, 0.066)], 4)
    for a, b in zip(stem, stem[1:]):
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = math.hypot(dx, dy)
        nx, ny = -dy / size * 0.0011, dx / size * 0.0011
        leaves.append(solid([(place(a[0] - nx, a[1] - ny, 0.00031), place(a[0] + nx, a[1] + ny, 0.00031),
                              place(b[0] + nx, b[1] + ny, 0.00031), place(b[0] - nx, b[1] - ny, 0.00031))[::-1]], closed=False))
    for (lx, ly), angle, size in (((-0.006, -0.075), 60, 0.034), ((0.002, -0.062), -62, 0.036), ((0.004, -0.046), 40, 0.030),
                                  ((-0.003, -0.004), -70, 0.034), ((0.001, 0.010), 65, 0.034), ((0.004, 0.036), -50, 0.030),
                                  ((-0.002, 0.060), 55, 0.024), ((0.000, 0.052), -72, 0.022)):
        leaves.append(lay(turned(petal(size, size * 0.40, 2, 0.45), angle, lx, ly), 0.00083))
    for fx, fy, r, spin in ((0.0, -0.024, 0.0235, 0), (0.020, 0.036, 0.0165, 20), (-0.019, 0.028, 0.0150, 50)):
        for k in range(7):
            petals.append(lay(turned(petal(r, r * 0.66, 3, 0.70), spin + 360 / 7 * k, fx, fy), 0.0010 + 0.0002 * (k % 2)))
        for k in range(6):
            hearts.append(decal(lambda u, v, l=0.0: place(u, v, l + 0.0010), turned(petal(r * 0.60, r * 0.46, 2, 0.66), spin + 20 + 60 * k, fx, fy), 0.0008 + 0.0002 * (k % 2)))
        dots.append(decal(lambda u, v, l=0.0: place(u, v, l + 0.0018), arc((fx, fy), r * 0.17, 0, 360, 8)[:-1], 0.0008))
    buds = [lay(turned(petal(0.014, 0.009, 2, 0.5), 8, -0.004, 0.064), 0.0009), lay(turned(petal(0.010, 0.006, 2, 0.5), 40, -0.017, 0.062), 0.0008)]
    put(join(leaves), green, 20)
    put(join(petals + buds), pink, 20)
    put(join(hearts), rose, 20)
    put(join(dots), gold, 20)


def towel(m):
    white = Material("towelling", "#ece4d2", rough=1.0)
    red = Material("red stripe", "#b0332a", rough=1.0)
    green = Material("green stripe", "#3f7f5e", rough=1.0)
    half, thick, near, far = 0.135, 0.0110, 0.092, -0.098
    step = thick + 0.0016
    r = step / 2
    y = thick / 2
    line = [(near - 0.006, y), (0.0, y)]
    for layer in range(4):
        back = layer % 2 == 0
        end, sign = (far, -1) if back else (near, 1)
        line += [(end + sign * r * 1.3 * math.cos(math.radians(a)), y + r + r * math.sin(math.radians(a)))
                 for a in (-90, -50, -12, 12, 50, 90)]
        y += step
        if layer == 2:
            break
    # The last layer comes forward and hangs over the front.
    line += [(0.0, y + 0.0014)]
    bend = 0.0125
    line += [(near + bend * math.sin(math.radians(a)), y - bend + bend * math.cos(math.radians(a))) for a in (0, 22, 45, 68, 90)]
    line += [(near + bend + 0.0012, 0.0115)]
    # The face of the cloth is the outer side; lengths along it are measured from its end.
    marks, s = [], 0.0
    for size, material in ((6, white), (8, red), (4, white), (3, green), (32, white), (3, green), (24, white), (3, green),
                           (5, white), (12, red), (5, white), (3, green)):
        marks.append((s, s + size / 1000, material))
        s += size / 1000
    back = line[::-1]
    places = [0.0]
    for a, b in zip(back, back[1:]):
        places.append(places[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
    total = places[-1]
    marks.append((s, total, white))

    def point(s):
        for i in range(len(places) - 1):
            if s <= places[i + 1] + 1e-12:
                t = (s - places[i]) / (places[i + 1] - places[i])
                return tuple(p + (q - p) * t for p, q in zip(back[i], back[i + 1]))
        return back[-1]

    def away(s):
        a, b = point(max(s - 0.0015, 0.0)), point(min(s + 0.0015, total))
        size = math.hypot(b[0] - a[0], b[1] - a[1])
        return ((b[1] - a[1]) / size, -(b[0] - a[0]) / size)
    xs = [-half, -half + 0.004, half - 0.004, half]

    def row(s, side):
        (z, y), (nz, ny) = point(s), away(s)
        # Within a fold the cloth is pressed thin.
        (az, ay), (bz, by) = away(max(s - 0.005, 0.0)), away(min(s + 0.005, total))
        bent = az * by - ay * bz
        thin = 0.45 if bent * side > 0.35 else 1.0
        out = []
        for k, x in enumerate(xs):
            d = side * thin * (thick / 2 - 0.0030 * (k in (0, 3)))
            out.append((0.125 + x, y - ny * d, z - nz * d))
        return out
    for low, high, material in marks:
        steps = sorted({low, high} | {s for s in places if low + 1e-4 < s < high - 1e-4})
        rings = []
        for s in steps:
            face, rear = row(s, 1), row(s, -1)
            rings.append(face + rear[::-1])
        m.add(loft(rings), material, smooth=50)
    # Diamonds between the stripes, on the face of the cloth, in its plane.
    for sign in (1,):
        rows = []
        for k in range(13):
            u = -half + 0.0208 * (k + 0.5)
            if k == 12:
                u = half - 0.0104
            for w, h, lift, mat in ((0.0072, 0.0085, 0.0009, red), (0.0030, 0.0036, 0.0016, white)):
                def at(du, dv, l=0.0, u=u):
                    s = 0.068 + dv
                    (z, y), (nz, ny) = point(s), away(s)
                    return (0.125 + u + du, y + ny * (thick / 2 + l), z + nz * (thick / 2 + l))
                m.add(decal(at, [(w, 0), (0, h), (-w, 0), (0, -h)], lift, rim=0.6), mat, 20)
    # The fringe.
    (z, y) = point(0.0)
    tufts = []
    for k in range(27):
        u = -half + 0.004 + (2 * half - 0.008) * k / 26
        tufts.append(box((0.125 + u - 0.0026, 0.0014, z - 0.0020), (0.125 + u + 0.0026, y + 0.001, z + 0.0020)))
    m.add(join(tufts), white, 0)


def mug(m):
    white = Material("white enamel", "#efece2", rough=0.25)
    rim = Material("blue rim", "#24487c", rough=0.3)
    x, z = -0.052, 0.094
    out = [(0.0, 0.0), (0.034, 0.0), (0.0375, 0.003), (0.0385, 0.010), (0.0395, 0.072)]
    m.add(lathe(out, 20, caps=False).move(x, 0, z), white, 40)
    m.add(lathe([(0.0370, 0.070), (0.0360, 0.012), (0.033, 0.005), (0.0, 0.005)], 20, caps=False).move(x, 0, z), white, 40)
    m.add(lathe([(0.0394, 0.072), (0.0405, 0.0735), (0.0400, 0.0755), (0.0380, 0.0755), (0.0370, 0.0735), (0.0370, 0.070)], 20, caps=False).move(x, 0, z), rim, 50)
    path = spline([(0.0375, 0.060, 0), (0.050, 0.063, 0), (0.062, 0.054, 0), (0.062, 0.034, 0), (0.050, 0.021, 0), (0.037, 0.020, 0)], 3)
    m.add(tube(path, 0.0038, 8).turn("y", -62).move(x, 0, z), rim, 60)


def model():
    m = Model(NAME)
    flask(m)
    towel(m)
    mug(m)
    return m

"""A classical tutu on a dressmaker's stand (4.3): seven layers of pleated net, a fitted bodice.

Our own design of a costume for Odette: thirty-two feathers lie on the skirt. The skirt is
about 0.95 m across, the stand as tall as a grown dancer's shoulders (from memory)."""

import math

from solid import Material, Model, loft, solid, tube
from more import FORM, decal, form_stand, join, petal, skin, turned

NAME = "odette-tutu"
SIDES = 64
LAYERS = 6


def rim(k):
    """(radius, height at the rim) of a layer, counted from above."""
    return 0.476 - 0.012 * k - 0.0018 * k * k, 0.986 - 0.0125 * k - 0.0020 * k * k


def layer_point(k, angle, t, lift=0.0):
    """A point of a layer: t from 0 at the hip to 1 at the rim."""
    radius, height = rim(k)
    a = math.radians(angle)
    rx, rz = 0.150, 0.102
    x0, z0 = rx * math.sin(a), rz * math.cos(a)
    x1, z1 = radius * math.sin(a), radius * math.cos(a)
    start = 0.975 - 0.006 * k
    # The plate rises a little from the hip, then lies flat; lower layers sink.
    y = start + (height - start) * t + 0.020 * math.sin(math.pi * t) * (1 - 0.10 * k)
    y += 0.0062 * t ** 3 * math.cos(a * 5 + 0.7 * k) + 0.0048 * t * t * math.cos(a * SIDES / 2 + (math.pi if k % 2 else 0))
    return (x0 + (x1 - x0) * t, y + lift, z0 + (z1 - z0) * t)


def model():
    m = Model(NAME)
    linen = Material("linen of the form", "#c7b596", rough=0.95)
    wood = Material("dark wood", "#4a2f1e", rough=0.4)
    iron = Material("brass", "#b8934a", rough=0.35, metal=0.9)
    net = (Material("white net", "#e9eaee", rough=0.95), Material("net in the shade", "#cdd0d8", rough=0.95))
    satin = Material("white satin", "#f1eee8", rough=0.4)
    feather = Material("feathers", "#ffffff", rough=0.75)
    vein = Material("silver thread", "#9ba1ad", rough=0.35, metal=0.6)

    # The form, where it is not covered, and its stand.
    m.add(loft(FORM.rings((0.79, 0.82, 0.87, 0.945), 18)), linen, 60)
    m.add(loft(FORM.rings((1.16, 1.24, 1.28, 1.31, 1.34, 1.37, 1.395, 1.412, 1.43, 1.455, 1.50), 18)), linen, 60)
    form_stand(m, wood, iron)

    # The bodice: its upper edge a sweetheart line, its lower one a point in front.
    def top(angle):
        a = math.radians(angle)
        front = max(0.0, math.cos(a))
        return 1.215 + 0.052 * front - 0.030 * math.exp(-(((angle + 180) % 360 - 180) / 11.0) ** 2) - 0.012 * (1 - front) * abs(math.sin(a))

    def low(angle):
        d = abs((angle + 180) % 360 - 180)
        return 0.970 - 0.042 * max(0.0, 1 - d / 55) - 0.012 * max(0.0, 1 - (180 - d) / 60)
    sides, rows = 26, 6

    def bodice(angle, t, out=0.0):
        y = low(angle) + (top(angle) - low(angle)) * t
        return FORM.at(angle, y, 0.0040 + out)
    grid = [[bodice(360 * k / sides, j / rows) for k in range(sides)] for j in range(rows + 1)]
    edge = [FORM.at(360 * k / sides, top(360 * k / sides), -0.001) for k in range(sides)]
    m.add(skin(grid + [edge], around=True), satin, 50)
    # Seams, thin silver ridges.
    seams = []
    for angle in (-62, -36, -12, 12, 36, 62, 110, 180, 250):
        strip = []
        for j in range(rows):
            a, b = j / rows, (j + 1) / rows
            # They draw together at the waist.
            def bend(t):
                y = low(angle) + (top(angle) - low(angle)) * t
                return angle * (1 - 0.16 * math.exp(-((y - 1.05) / 0.07) ** 2)) if abs(angle) < 90 else angle
            w = 0.55
            strip.append((bodice(bend(a) - w, a, 0.0014), bodice(bend(a) + w, a, 0.0014), bodice(bend(b) + w, b, 0.0014), bodice(bend(b) - w, b, 0.0014)))
        seams.append(solid(strip, closed=False))
    m.add(join(seams), vein, 0)

    # The skirt. The uppermost and the lowest layer are whole, the others end within.
    for k in range(LAYERS):
        shade = net[k % 2]
        if k == 0:
            steps = (0.0, 0.22, 0.50, 0.78, 1.0)
        else:
            steps = (0.78, 1.0)
        upper = [[layer_point(k, 360 * i / SIDES, t) for i in range(SIDES)] for t in steps]
        m.add(skin(upper[::-1], around=True), shade, 80)
        lower = [[layer_point(k, 360 * i / SIDES, t, 0.0 if t == 1.0 else -0.006) for i in range(SIDES)] for t in (0.78, 1.0)]
        if k == LAYERS - 1:
            lower = [[FORM.at(360 * i / SIDES, 0.905, 0.002) for i in range(SIDES)]] + lower
        m.add(skin(lower, around=True), net[1], 80)

    # Between the layers one looks against the net farther in.
    wall = [[layer_point(k, 360 * (i + 0.5) / 32, 0.80, 0.0 if k else -0.004) for i in range(32)] for k in (LAYERS - 1, 0)]
    m.add(skin(wall, around=True), net[1], 60)

    # Thirty-two feathers, long and short by turns, lie on the plate.
    feathers, veins, scallops = [], [], []
    for k in range(32):
        angle = 360 / 32 * k
        big = k % 2 == 0
        t0, t1 = (0.07, 0.80) if big else (0.14, 0.60)

        def place(u, v, lift=0.0, angle=angle):
            radius = 0.135 + (0.476 - 0.135) * max(v, 0.02)
            return layer_point(0, angle + math.degrees(u / radius), v, 0.0035 + lift)
        size = t1 - t0
        outline = [(x, y + t0) for x, y in petal(size, 0.048 if big else 0.036, 2.5, 0.66)]
        feathers.append(decal(place, outline, 0.0075 if big else 0.0055, (0.0, t0 + size * 0.62), rim=0.1))
        w = 0.0013
        veins.append(solid([(place(-w, t0 + 0.02, 0.0015), place(w, t0 + 0.02, 0.0015), place(w, t0 + size * 0.55, 0.0085), place(-w, t0 + size * 0.55, 0.0085))[::-1],
                            (place(-w, t0 + size * 0.55, 0.0085), place(w, t0 + size * 0.55, 0.0085), place(0, t0 + size * 0.93, 0.0022))[::-1]], closed=False))
    m.add(join(feathers), feather, 20)
    m.add(join(veins), vein, 0)
    # Feathers on the bodice's edge, and three at the point below.
    trim = []
    for k in range(20):
        angle = -98 + 196 * k / 19
        y = top(angle)
        place = FORM.map(angle, y)
        size = 0.050 if k % 2 == 0 else 0.042
        outline = turned(petal(size, size * 0.62, 2, 0.68), -angle * 0.12, 0.0, -0.034)
        trim.append(decal(lambda u, v, l=0.0, place=place: place(u, v, 0.0050 + l), outline, 0.0052, rim=0.4))
    m.add(join(trim), feather, 20)
    # Straps.
    for s in (-1, 1):
        path = [FORM.at(s * a, y, 0.0035) for a, y in ((40, 1.245), (44, 1.30), (50, 1.35), (62, 1.392))]
        back = [FORM.at(s * a, y, 0.0035) for a, y in ((118, 1.396), (138, 1.35), (146, 1.29), (150, 1.205))]
        over = [FORM.at(s * 90, 1.404, 0.004)]
        m.add(tube(path + over + back, 0.0036, 5), satin, 60)
    return m

"""A porcelain tea service (5.4): teapot and two cups with saucers. Green pattern of our own: bands, sprigs of leaves, rows of petals.

Measures of an ordinary service: teapot 16 cm thick without spout, cup 8.5 cm wide."""

import math

from solid import Material, Model, arc, lathe, loft, solid, spline
from more import Round, decal, join, petal, turned

NAME = "porcelain-service"


def sprig(place, size, lift, spin=0.0, pairs=3):
    """Outlines of a sprig of leaves and its berries, from (0, 0) upwards: decals."""
    leaves, berries = [], []
    stem = [(0.0, 0.0), (0.035 * size, size * 0.5), (0.0, size)]
    for a, b in zip(stem, stem[1:]):
        w = size * 0.014
        ring = turned([(a[0] - w, a[1]), (a[0] + w, a[1]), (b[0] + w, b[1]), (b[0] - w, b[1])], spin)
        leaves.append(decal(place, ring, lift * 0.6, rim=0.9))
    for k in range(pairs):
        y = size * (0.16 + 0.62 * k / pairs)
        long = size * (0.46 - 0.08 * k)
        for s in (-1, 1):
            outline = turned(turned(petal(long, long * 0.36, 1.5, 0.48), -s * 52, 0.03 * size * (1 if 0 < k else 0), y), spin)
            leaves.append(decal(place, outline, lift, rim=0.5))
    leaves.append(decal(place, turned(turned(petal(size * 0.34, size * 0.13, 1.5, 0.5), 0, 0, size * 0.92), spin), lift, rim=0.5))
    for s in (-1, 1):
        berries.append(decal(place, turned(arc((s * 0.21 * size, size * 0.90), size * 0.050, 0, 360, 5)[:-1], spin), lift, rim=0.5))
    return leaves, berries


def tubular(path, widths, sides=10, flat=1.0):
    """A bent tube in the plane z = 0 whose section is an ellipse: `flat` times as deep in z."""
    rings = []
    for i, (x, y) in enumerate(path):
        a, b = path[max(i - 1, 0)], path[min(i + 1, len(path) - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = math.hypot(dx, dy)
        nx, ny = -dy / size, dx / size
        ring = []
        for k in range(sides):
            t = 2 * math.pi * k / sides
            ring.append((x + nx * widths[i] * math.cos(t), y + ny * widths[i] * math.cos(t), widths[i] * flat * math.sin(t)))
        rings.append(ring)
    return rings


def model():
    m = Model(NAME)
    white = Material("porcelain", "#f3f1e8", rough=0.12)
    green = Material("green on the glaze", "#2f7355", rough=0.2)
    light = Material("light green", "#7fb08c", rough=0.2)
    gold = Material("gilding", "#c9a24c", rough=0.25, metal=0.8)
    tea = Material("tea", "#8c4a1c", rough=0.08)

    # The teapot, its spout to the right.
    pot = Round([(0.0, 0.0), (0.043, 0.0), (0.045, 0.008), (0.060, 0.020), (0.075, 0.042), (0.080, 0.064), (0.077, 0.085),
                 (0.066, 0.104), (0.052, 0.115), (0.043, 0.120), (0.043, 0.124)], 30)
    lid = Round([(0.044, 0.1235), (0.0425, 0.127), (0.033, 0.134), (0.018, 0.139), (0.008, 0.141), (0.007, 0.145), (0.011, 0.150),
                 (0.009, 0.158), (0.0, 0.160)], 22)
    px, pz, spin = -0.004, -0.052, 14.0

    def put(shape, material, smooth=50.0, at=(px, 0.0, pz), turn=spin):
        m.add(shape.turn("y", turn).move(*at), material, smooth)
    put(pot.shape(), white)
    put(lathe(lid.profile, 22, caps=False), white)
    spout = spline([(0.064, 0.046), (0.092, 0.054), (0.108, 0.078), (0.120, 0.106), (0.136, 0.119)], 2)
    count = len(spout)
    rings = tubular(spout, [0.0215 - 0.0145 * (i / (count - 1)) ** 0.7 for i in range(count)], 10, 0.9)
    inner = [[(x * 0.8 + spout[-1][0] * 0.2, y * 0.8 + spout[-1][1] * 0.2, z * 0.8) for x, y, z in rings[-1]]]
    deep = [[(x - 0.012, y - 0.012, z * 0.7) for x, y, z in inner[0]]]
    put(loft(rings + inner + deep), white)
    put(loft([rings[-2], rings[-1]], caps=False).map(lambda p: (p[0] + (p[0] - spout[-1][0]) * 0.06, p[1] + (p[1] - spout[-1][1]) * 0.06, p[2] * 1.06)), gold)
    grip = spline([(-0.062, 0.100), (-0.090, 0.112), (-0.116, 0.100), (-0.120, 0.070), (-0.102, 0.044), (-0.074, 0.036)], 3)
    put(loft(tubular(grip, [0.0062] * len(grip), 8, 1.25)), white)
    bands, pale, gilt = [], [], []
    for low, high in ((0.104, 0.1072), (0.0245, 0.0265)):
        bands.append(pot.stripe(pot.height(low), pot.height(high), 0.0004))
    gilt.append(pot.stripe(pot.height(0.1202), pot.height(0.1228), 0.0004))
    # A row of petals over the foot, another on the lid.
    s0, size = pot.height(0.0285), 0.0150
    for k in range(18):
        pale.append(decal(pot.map(360 / 18 * k, s0), petal(size, 0.0155, 2, 0.40), 0.0010, rim=0.5))
    s1 = lid.height(0.1285)
    for k in range(14):
        pale.append(decal(lid.map(360 / 14 * (k + 0.5), s1), petal(0.0160, 0.0125, 2, 0.38), 0.0010, rim=0.5))
    bands.append(lid.stripe(lid.height(0.1245), lid.height(0.1268), 0.0003))
    gilt.append(lid.stripe(lid.height(0.1525), lid.height(0.1560), 0.0003))
    # Sprigs: one on the front, one behind.
    for angle in (0, 180):
        for lean, dx in ((0, 0.0), (48, -0.003), (-48, 0.003)) if angle == 0 else ((0, 0.0),):
            place = pot.map(angle, pot.height(0.0475))
            tall = 0.044 if lean == 0 else 0.036
            a, b = sprig(lambda u, v, l=0.0, dx=dx: place(u + dx, v, l), tall, 0.0011, lean, 3 if lean == 0 else 2)
            bands += a
            gilt += b
    put(join(bands), green, 25)
    put(join(pale), light, 25)
    put(join(gilt), gold, 25)

    # Cups on saucers.
    saucer = Round([(0.0715, 0.0190), (0.052, 0.0100), (0.028, 0.004), (0.0, 0.004)], 28)
    under = [(0.035, 0.0), (0.036, 0.0022), (0.054, 0.0070), (0.0722, 0.0174), (0.0735, 0.0185)]
    cup = Round([(0.0225, 0.0), (0.0240, 0.005), (0.0330, 0.013), (0.0395, 0.028), (0.0430, 0.054)], 24)
    for at, turn in (((0.110, 0.0, 0.066), -28.0), ((-0.108, 0.0, 0.078), -48.0)):
        put(lathe(saucer.profile, 28, caps=False), white, at=at, turn=turn)
        put(lathe(under, 28, caps=False), white, at=at, turn=turn)
        put(solid([tuple((0.035 * math.sin(-k * math.pi / 14), 0.0, 0.035 * math.cos(k * math.pi / 14)) for k in range(28))], closed=False), white, at=at, turn=turn)
        put(lathe([under[-1], saucer.profile[0]], 28, caps=False), gold, at=at, turn=turn)
        gilt = []
        bands = [saucer.stripe(saucer.height(0.0172), saucer.height(0.0158), 0.0004)]
        pale = []
        for k in range(14):
            pale.append(decal(saucer.map(360 / 14 * k, saucer.height(0.0142)), petal(0.0200, 0.0150, 2, 0.45), 0.0008, rim=0.5))
        put(join(pale), light, 25, at, turn)
        up = (at[0], 0.0045, at[2])
        put(lathe(cup.profile, 24, caps=False), white, at=up, turn=turn)
        put(lathe([(0.0422, 0.0548), (0.0405, 0.0440)], 24, caps=False), white, at=up, turn=turn)
        put(lathe([cup.profile[-1], (0.0422, 0.0548)], 24, caps=False), gold, at=up, turn=turn)
        put(lathe([(0.0405, 0.0440), (0.0, 0.0440)], 24, caps=False), tea, at=up, turn=turn)
        ear = spline([(0.0395, 0.045), (0.053, 0.049), (0.061, 0.040), (0.056, 0.026), (0.037, 0.018)], 2)
        put(loft(tubular(ear, [0.0030] * len(ear), 6, 1.3)), white, at=up, turn=turn)
        put(join(bands), green, 25, at, turn)
        gilt = []
        bands = [cup.stripe(cup.height(0.0460), cup.height(0.0475), 0.0004)]
        for angle in (0 - turn,):
            place = cup.map(angle, cup.height(0.0165))
            for lean in (42, -42):
                a, b = sprig(place, 0.022, 0.0008, lean, 2)
                bands += a
                gilt += b[:1]
        put(join(bands), green, 25, up, turn)
        put(join(gilt), gold, 25, up, turn)
    return m

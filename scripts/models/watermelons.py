"""Watermelons for fertiliser (7.6): a slatted crate of watermelons, a plain sack beside it.

Our own: melons of about 24 cm, a crate of 0.74 by 0.50 m, a sack of about 50 kg."""

import math

from solid import Material, Model, box, loft, solid, spline, torus, tube
from more import join, noise

NAME = "watermelons"
STRIPES, RINGS = 8, 9


def melon(m, at, size, tilt, turn, seed, light, dark, stalk, ground=None):
    """A melon with ragged dark stripes: the skin's columns follow the edges of the stripes."""
    rows = []
    columns = STRIPES * 2
    for j in range(RINGS + 1):
        t = math.pi * j / RINGS
        r, y = math.sin(t), -math.cos(t) * 0.95
        if j in (0, RINGS):
            rows.append([(0.0, y * (0.97 if j else 1.0), 0.0)])
            continue
        row = []
        for k in range(columns):
            a = 2 * math.pi / STRIPES * (k // 2)
            half = (0.21 + 0.15 * noise(seed + k // 2, j * 3 + 1)) * math.pi / STRIPES * 1.15
            a += (-half if k % 2 == 0 else half) + 0.10 * (noise(seed + k // 2, j + 40) - 0.5)
            row.append((r * math.sin(a), y, r * math.cos(a)))
        rows.append(row)
    parts = {0: [], 1: []}
    for low, high in zip(rows, rows[1:]):
        for k in range(columns):
            n = (k + 1) % columns
            if len(low) == 1:
                face = (low[0], high[n], high[k])
            elif len(high) == 1:
                face = (low[k], low[n], high[0])
            else:
                face = (low[k], low[n], high[n], high[k])
            parts[k % 2].append(face)

    def place(shape):
        return shape.scale(size).turn("z", tilt).turn("y", turn).move(*at)
    # Smooth across the stripes: the normals of the whole are those of the ball.
    m.add(place(solid(parts[1], closed=False)), light, smooth=70)
    m.add(place(solid(parts[0], closed=False)), dark, smooth=70)
    stem = tube(spline([(0.0, 0.90, 0.0), (0.02, 1.04, 0.0), (0.10, 1.10, 0.05), (0.17, 1.06, 0.12)], 1), [0.045, 0.032, 0.027, 0.03], 5)
    m.add(place(stem), stalk, smooth=60)


def crate(m, wood, iron):
    w, h, d, t = 0.37, 0.300, 0.25, 0.014
    long, ends, nails = [], [], []
    for k in range(4):
        y = 0.030 + 0.073 * k
        for z in (-1, 1):
            j = 0.002 * (noise(k, z + 2) - 0.5)
            long.append(box((-w, y + j, z * d), (w, y + 0.057 + j, z * (d - t)), 0.002))
            for x in (-w + 0.028, w - 0.028):
                for dy in (0.016, 0.041):
                    nails.append((x + 0.006 * (noise(k + 7, dy * 100) - 0.5), y + dy + j, z))
        for x in (-1, 1):
            ends.append(box((x * (w - 0.002), y, -d + t + 0.0005), (x * (w - t), y + 0.057, d - t - 0.0005), 0.002))
    posts = [box((x * (w - t - 0.0005), 0.004, z * (d - t - 0.001)), (x * (w - t - 0.040), h + 0.012, z * (d - t - 0.026)))
             for x in (-1, 1) for z in (-1, 1)]
    floor = [box((-w + 0.004, 0.012, -0.215 + 0.087 * k), (w - 0.004, 0.026, -0.215 + 0.087 * k + 0.082)) for k in range(5)]
    skids = [box((x - 0.025, 0.0, -d + 0.003), (x + 0.025, 0.012, d - 0.003)) for x in (-0.30, 0.0, 0.30)]
    m.add(join(long + ends), wood[0])
    m.add(join(posts + floor + skids), wood[1])
    heads = []
    for x, y, z in nails:
        z1 = z * (d + 0.0006)
        ring = [(x + 0.0035 * c, y + 0.0035 * s, z1) for c, s in ((1, 0), (0, 1), (-1, 0), (0, -1))]
        heads.append(tuple(ring if z > 0 else ring[::-1]))
    m.add(solid(heads, closed=False), iron, smooth=0)


def sack(m, cloth, seam):
    """A plump sack that stands, its mouth tied, leaning a little on the crate."""
    levels = [(0.0, 0.150, 0.105), (0.012, 0.190, 0.135), (0.06, 0.215, 0.158), (0.16, 0.218, 0.165), (0.28, 0.208, 0.160), (0.40, 0.196, 0.148),
              (0.49, 0.170, 0.124), (0.545, 0.115, 0.085), (0.575, 0.050, 0.044), (0.588, 0.034, 0.032), (0.602, 0.046, 0.040), (0.640, 0.090, 0.060), (0.665, 0.105, 0.066)]
    rings = []
    sides = 20
    for n, (y, rx, rz) in enumerate(levels):
        ring = []
        high = max(0.0, (y - 0.36) / 0.3)
        for k in range(sides):
            a = 2 * math.pi * k / sides
            c, s = math.cos(a), math.sin(a)
            # A pillow rather than a barrel; gathers towards the tie.
            power = 0.72 if y < 0.45 else 0.9
            x = rx * math.copysign(abs(c) ** power, c)
            z = rz * math.copysign(abs(s) ** power, s)
            fold = 1 + (0.16 * high if high > 0 else 0.0) * math.cos(a * 10) + 0.022 * (noise(k // 2, n) - 0.5) * (y > 0)
            ring.append((x * fold, y + (0.014 * math.cos(a * 3 + 1) if n == len(levels) - 1 else 0.0), z * fold))
        rings.append(ring)
    mouth = [[(x * 0.90, y - 0.004, z * 0.90) for x, y, z in rings[-1]], [(x * 0.92, y - 0.004, z * 0.92) for x, y, z in rings[-3]]]
    shape = loft(rings + mouth)
    tie = [torus(1.0, 0.16, 14, 5).scale(0.040, 0.040, 0.038).move(0, 0.588 + dy, 0) for dy in (-0.005, 0.006)]
    ends = [tube(spline([(0.036, 0.590, 0.012), (0.070, 0.596, 0.030), (0.085, 0.560, 0.055), (0.090, 0.520, 0.080)], 2), 0.0050, 4),
            tube(spline([(0.034, 0.588, 0.018), (0.050, 0.580, 0.050), (0.046, 0.535, 0.085), (0.052, 0.500, 0.108)], 2), 0.0050, 4)]

    def place(s):
        return s.scale(0.94, 0.98, 0.94).turn("y", -24).move(0.605, 0.0, 0.035)
    m.add(place(shape), cloth, smooth=65)
    m.add(place(join(tie + ends)), seam, smooth=60)


def slice_(m, light, dark, white, red, black):
    """A wedge cut from a melon: a sixth, lying on its rind before the crate."""
    size, at, turn = 0.122, (0.155, 0.0, 0.395), 18.0
    steps, across = 10, 5
    half = math.radians(36)

    def point(u, v, r):
        # u along the wedge from tip to tip, v across the rind; the flesh's edge is the line of tips.
        a = math.pi * u - math.pi / 2
        b = half * v
        return (r * math.sin(a), r * (1 - math.cos(a) * math.cos(b)) - (r - 1.0) * 1.0, r * math.cos(a) * math.sin(b))

    def place(shape):
        return shape.scale(size, size, size).turn("y", turn).move(*at)
    rind = {0: [], 1: []}
    for i in range(steps):
        for j in range(across):
            quad = [point((i + di) / steps, 2 * (j + dj) / across - 1, 1.0) for di, dj in ((0, 0), (1, 0), (1, 1), (0, 1))]
            rind[j in (1, 3)].append(tuple(quad))
    faces = [f[::-1] for f in rind[0]], [f[::-1] for f in rind[1]]
    m.add(place(solid([f[::-1] for f in faces[0]], closed=False)), light, smooth=50)
    m.add(place(solid([f[::-1] for f in faces[1]], closed=False)), dark, smooth=50)
    for side in (-1, 1):
        outer = [point(i / steps, side, 1.0) for i in range(steps + 1)]
        centre = (0.0, 1.0, 0.0)

        def towards(k):
            return [tuple(c + (p - c) * k for p, c in zip(q, centre)) for q in outer]
        pale, deep = towards(0.95), towards(0.86)
        for a, b, material in ((outer, pale, light), (pale, deep, white)):
            quads = [(a[i], a[i + 1], b[i + 1], b[i]) for i in range(steps)]
            m.add(place(solid([q if side > 0 else q[::-1] for q in quads], closed=False)), material, smooth=0)
        fan = [(deep[i], deep[i + 1], centre) for i in range(steps)]
        m.add(place(solid([q if side > 0 else q[::-1] for q in fan], closed=False)), red, smooth=0)
        # Seeds, on the face of the flesh.
        n = (0.0, math.sin(half), math.cos(half))
        seeds = []
        for k, (t, r) in enumerate(((0.18, 0.60), (0.29, 0.66), (0.40, 0.58), (0.50, 0.68), (0.61, 0.60), (0.72, 0.66), (0.83, 0.59), (0.34, 0.40), (0.52, 0.44), (0.68, 0.38))):
            a = math.pi * t - math.pi / 2
            c = (r * math.sin(a), r * math.cos(a))
            ring = []
            for da, dr in ((0.0, 0.052), (0.026, 0.0), (0.0, -0.045), (-0.026, 0.0)):
                u = (c[0] + da * math.cos(a) + dr * math.sin(a), c[1] - da * math.sin(a) + dr * math.cos(a))
                ring.append((u[0], 1 - u[1] * math.cos(half) + 0.012 * n[1], side * (u[1] * math.sin(half) + 0.012 * n[2])))
            seeds.append(tuple(ring if side > 0 else ring[::-1]))
        m.add(place(solid(seeds, closed=False)), black, smooth=0)


def model():
    m = Model(NAME)
    light = Material("pale green rind", "#86a65a", rough=0.38)
    dark = Material("dark green stripes", "#1f4a2c", rough=0.38)
    stalk = Material("stalk", "#7a7440", rough=0.9)
    white = Material("white of the rind", "#e6edcf", rough=0.6)
    red = Material("flesh", "#cf3a37", rough=0.55)
    black = Material("seeds", "#1b1310", rough=0.4)
    wood = (Material("pine slats", "#c19a62", rough=0.8), Material("pine posts", "#a57f4c", rough=0.85))
    iron = Material("nails", "#4a4742", rough=0.6, metal=0.6)
    cloth = Material("sackcloth", "#cdbf9c", rough=1.0)
    seam = Material("cord", "#8c7a4e", rough=1.0)
    crate(m, wood, iron)
    r = 0.122
    spots = [(-0.232, 0.235, 0.105, 1.0, 64, 10), (0.005, 0.240, 0.112, 1.03, 78, 130), (0.236, 0.236, 0.100, 0.99, 58, 250),
             (-0.225, 0.240, -0.115, 1.02, 70, 60), (0.015, 0.232, -0.118, 0.97, 85, 200), (0.238, 0.240, -0.108, 1.0, 62, 320),
             (-0.112, 0.405, 0.010, 1.04, 74, 25), (0.124, 0.402, -0.006, 1.0, 66, 165)]
    for n, (x, y, z, k, tilt, turn) in enumerate(spots):
        melon(m, (x, y, z), r * k, tilt, turn, 5 + 11 * n, light, dark, stalk)
    sack(m, cloth, seam)
    slice_(m, light, dark, white, red, black)
    return m

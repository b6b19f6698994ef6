"""A sculptor's armature (4.8): turntable, pipe, loops of wire, a first handful of clay.

No portrait, and no bust: what stands there before one. Life size; the loops are as large as a
head and shoulders less the thickness of the clay."""

import math

from solid import Material, Model, beam, box, cylinder, extrude, lathe, loft, spline, torus, tube
from more import join, noise, turned

NAME = "qi-baishi-armature"
TOP = 0.118                          # the board's upper side


def lump(size, seed, sides=12, rings=7, rough=0.22):
    """A pressed lump: a sphere with dents."""
    x, y, z = size
    rows = []
    for j in range(rings + 1):
        t = math.pi * j / rings
        r, h = math.sin(t), -math.cos(t)
        if j in (0, rings):
            rows.append([(0.0, h * y, 0.0)])
            continue
        ring = []
        for k in range(sides):
            a = 2 * math.pi * k / sides
            d = 1 - rough / 2 + rough * noise(seed + k * 3, j)
            ring.append((r * x * d * math.cos(a), h * y * (1 - rough / 2 + rough * noise(seed + j, k)), -r * z * d * math.sin(a)))
        rows.append(ring)
    return loft(rows)


def model():
    m = Model(NAME)
    wood = Material("beech", "#a87c4c", rough=0.6)
    dark = Material("old wood", "#6f4c2d", rough=0.7)
    iron = Material("iron", "#4b4c4e", rough=0.5, metal=0.8)
    wire = Material("aluminium wire", "#b9babb", rough=0.4, metal=0.9)
    copper = Material("binding wire", "#a8673a", rough=0.4, metal=0.9)
    clay = Material("clay", "#7d6a55", rough=0.95)
    wet = Material("wet clay", "#66543f", rough=0.6)
    box_wood = Material("boxwood", "#d2a865", rough=0.5)

    # The turntable: base, bearing, board on two battens.
    m.add(lathe([(0.0, 0.0), (0.178, 0.0), (0.182, 0.004), (0.182, 0.030), (0.178, 0.034), (0.0, 0.034)], 30), dark)
    m.add(lathe([(0.085, 0.034), (0.085, 0.044), (0.080, 0.047), (0.030, 0.048), (0.030, 0.060)], 20), iron)
    m.add(lathe([(0.110, 0.060), (0.112, 0.062), (0.112, 0.068), (0.110, 0.070), (0.0, 0.070)], 24), iron)
    for x in (-0.110, 0.110):
        m.add(box((x - 0.024, 0.070, -0.172), (x + 0.024, 0.092, 0.172), 0.002), dark)
    for k in range(3):
        z = -0.190 + 0.1268 * k
        m.add(box((-0.190, 0.092, z), (0.190, TOP, z + 0.1262), 0.0022), wood)

    # Flange, bolts, pipe.
    m.add(lathe([(0.0, 0.0), (0.050, 0.0), (0.050, 0.006), (0.024, 0.009), (0.021, 0.013), (0.021, 0.032), (0.0130, 0.032)], 20, caps=False).move(0, TOP, 0), iron)
    m.add(join([cylinder(0.0060, 0.0055, "y", 6).move(0.036 * math.cos(a), TOP + 0.0065, 0.036 * math.sin(a)) for a in (0.785, 2.356, 3.927, 5.498)]), iron, 0)
    high = TOP + 0.400
    m.add(lathe([(0.0132, TOP + 0.020), (0.0132, high - 0.002), (0.0115, high), (0.0085, high), (0.0085, high - 0.010), (0.0, high - 0.010)], 12, caps=False), iron)

    # The head: an egg of three loops, tied to the pipe.
    w = 0.0032
    cy = TOP + 0.440
    front = [(0.058 * math.cos(math.radians(a)) * (1 - 0.14 * math.sin(math.radians(a)) * -1 if math.sin(math.radians(a)) < 0 else 1), cy + 0.098 * math.sin(math.radians(a)), 0.0) for a in range(-78, 259, 16)]
    front = [(x * (1 + 0.12 * (y - cy) / 0.098), y, z) for x, y, z in front]
    ends = [(-0.014, cy - 0.130, 0.006), (-0.0150, cy - 0.165, 0.004)]
    m.add(tube([(-x, y, z) for x, y, z in ends[::-1]] + front + ends, w, 5), wire, 60)
    profile = []
    for a in range(-78, 259, 16):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        # Fuller behind and above, drawn in towards the chin.
        z = (0.070 if c < 0 else 0.064) * c + 0.006
        y = cy + 0.100 * s + (0.008 * c if s < 0 else 0)
        profile.append((0.003, y, z * (1 + 0.10 * s)))
    tail = [(0.003, cy - 0.130, -0.0160), (0.003, cy - 0.160, -0.0165)]
    m.add(tube([(0.003, cy - 0.165, 0.0165), (0.003, cy - 0.130, 0.0165)] + profile + tail, w, 5), wire, 60)
    brow = [(0.064 * math.cos(math.radians(a)) * 1.0, cy + 0.028, 0.070 * math.sin(math.radians(a)) - 0.001) for a in range(0, 360, 20)]
    m.add(tube(brow, w * 0.85, 5, closed=True), wire, 60)

    # Shoulders: a loop to each side, tipped a little forward; one from front to back.
    for s in (-1, 1):
        path = spline([(s * 0.015, TOP + 0.265, 0.006), (s * 0.060, TOP + 0.262, 0.012), (s * 0.135, TOP + 0.236, 0.010), (s * 0.182, TOP + 0.190, 0.004), (s * 0.180, TOP + 0.135, 0.000),
                       (s * 0.130, TOP + 0.108, 0.004), (s * 0.060, TOP + 0.118, 0.010), (s * 0.015, TOP + 0.124, 0.010)], 3)
        m.add(tube(path, w * 1.1, 5), wire, 60)
    chest = spline([(0.006, TOP + 0.240, 0.015), (0.006, TOP + 0.225, 0.065), (0.006, TOP + 0.165, 0.098), (0.006, TOP + 0.110, 0.082), (0.006, TOP + 0.100, 0.015)], 3)
    m.add(tube(chest, w, 5), wire, 60)
    rear = spline([(-0.004, TOP + 0.250, -0.015), (-0.004, TOP + 0.235, -0.058), (-0.004, TOP + 0.170, -0.076), (-0.004, TOP + 0.110, -0.058), (-0.004, TOP + 0.100, -0.015)], 3)
    m.add(tube(rear, w, 5), wire, 60)

    # Binding: turns of copper wire round the pipe where the loops end.
    for y0, y1, turns in ((TOP + 0.104, TOP + 0.124, 3), (TOP + 0.246, TOP + 0.270, 3)):
        path = []
        for k in range(turns * 7 + 1):
            a = 2 * math.pi * k / 7
            path.append((0.0188 * math.cos(a), y0 + (y1 - y0) * k / (turns * 7), 0.0188 * math.sin(a)))
        m.add(tube(path, 0.0014, 4), copper, 60)

    # Butterflies: crosses of wood on wires, to carry the clay.
    crosses, threads = [], []
    for x, y, z, lean, hang in ((-0.020, cy + 0.048, 0.030, 20, 0.049), (0.026, cy - 0.010, -0.024, -35, 0.106), (-0.120, TOP + 0.170, 0.006, 15, 0.068), (0.118, TOP + 0.166, 0.008, -22, 0.074), (0.020, TOP + 0.150, 0.070, 40, 0.062)):
        a = math.radians(lean)
        c, s = math.cos(a) * 0.019, math.sin(a) * 0.019
        crosses.append(beam((x - c, y - s, z + 0.003), (x + c, y + s, z + 0.003), 0.006, 0.007, (0, 0, 1)))
        crosses.append(beam((x + s, y - c, z - 0.003), (x - s, y + c, z - 0.003), 0.006, 0.007, (0, 0, 1)))
        threads.append(torus(0.0062, 0.0011, 5, 3, axis="z").move(x, y, z))
        threads.append(tube([(x, y, z), (x * 0.96, y + hang * 0.5, z * 0.8), (x * 0.90, y + hang, z * 0.62)], 0.0010, 3))
    m.add(join(crosses), box_wood)
    m.add(join(threads), copper, 60)

    # The first clay: round the neck, and pellets pressed on where the chest begins.
    rings = []
    for j, (y, rx, rz, z) in enumerate(((0.234, 0.024, 0.022, 0.004), (0.240, 0.050, 0.034, 0.008), (0.256, 0.068, 0.043, 0.008), (0.272, 0.060, 0.044, 0.006),
                                        (0.290, 0.044, 0.041, 0.002), (0.318, 0.038, 0.038, -0.002), (0.350, 0.040, 0.041, 0.002), (0.374, 0.035, 0.036, 0.004),
                                        (0.386, 0.022, 0.023, 0.004))):
        ring = []
        for k in range(14):
            a = 2 * math.pi * k / 14
            d = 0.88 + 0.24 * noise(k * 3 + 1, j)
            ring.append((rx * d * math.cos(a), TOP + y + 0.006 * (noise(k, j + 20) - 0.5), z - rz * d * math.sin(a)))
        rings.append(ring)
    m.add(loft(rings), clay, 75)
    # Rolls of clay, pressed along the wires of the shoulders.
    for n, path in enumerate((((0.045, 0.264, 0.012), (0.075, 0.258, 0.013), (0.105, 0.249, 0.012), (0.128, 0.238, 0.010)),
                              ((-0.045, 0.264, 0.012), (-0.072, 0.260, 0.013), (-0.098, 0.252, 0.012)))):
        size = [0.021, 0.019, 0.0165, 0.010][-len(path):]
        m.add(tube([(x, TOP + y, z) for x, y, z in path], [r * (0.9 + 0.25 * noise(n, i)) for i, r in enumerate(size)], 8), wet if n else clay, 75)
    for n, (x, y, z, k) in enumerate(((-0.020, 0.352, 0.030, 0.015), (0.033, 0.300, 0.018, 0.016))):
        m.add(lump((k * 1.1, k * 1.1, k * 0.8), 20 + 7 * n, 8, 5, 0.2).move(x, TOP + y, z), wet, 80)
    # On the board: a lump with a cut face, pellets, a wooden tool, callipers.
    m.add(lump((0.046, 0.034, 0.040), 77, 12, 7, 0.16).map(lambda p: (p[0], max(p[1], -0.024), p[2])).move(-0.122, TOP + 0.0238, 0.105), wet, 80)
    for n, (x, z, k) in enumerate(((-0.062, 0.142, 0.011), (-0.150, 0.048, 0.013), (-0.078, 0.070, 0.008))):
        m.add(lump((k, k * 0.8, k), 90 + n, 7, 4).move(x, TOP + k * 0.7, z), clay, 80)
    tool = turned([(-0.0030, -0.09), (0.0030, -0.09), (0.0045, -0.02), (0.0042, 0.03), (0.0075, 0.060), (0.0070, 0.085), (0.0, 0.098), (-0.0060, 0.080), (-0.0050, 0.05), (-0.0040, 0.0)], -62)
    m.add(extrude([(x + 0.010, z + 0.140) for x, z in tool], TOP + 0.0004, TOP + 0.0064, plane="xz", bevel=0.0016), box_wood, 40)
    # Callipers: two bowed legs on a joint.
    legs = []
    for s, level in ((-1, 0.0008), (1, 0.0044)):
        outer = spline([(0.0, 0.006), (s * 0.030, -0.010), (s * 0.046, -0.050), (s * 0.036, -0.095), (s * 0.010, -0.122)], 3)
        inner = spline([(s * 0.008, -0.121), (s * 0.028, -0.092), (s * 0.036, -0.050), (s * 0.022, -0.016), (0.0, -0.007)], 3)
        legs.append(extrude(turned(outer + inner, 52), level, level + 0.0034, plane="xz"))
    m.add(join(legs).move(0.058, TOP, 0.100), box_wood, 40)
    m.add(cylinder(0.0046, 0.0100, "y", 12, bevel=0.001).move(0.058, TOP, 0.100), iron)
    return m

"""Work 6.2: a backyard furnace of the autumn of 1958.

A type, not one surveyed furnace: a stack of brick bound with iron hoops on a body of clay,
some 3.8 m high, with a wooden box bellows, a charging stage with its ladder, and household
iron waiting to be melted. All measures are estimated.
"""

from solid import *

NAME = "backyard-furnace"

BRICK = Material("brick", "#8c5039", rough=0.9)
PALE = Material("paler brick", "#a0664a", rough=0.9)
MORTAR = Material("mortar", "#6d5f50", rough=0.95)
CLAY = Material("clay", "#a9825a", rough=0.95)
EARTH = Material("earth", "#7d6a50", rough=0.95)
IRON = Material("black iron", "#26282a", rough=0.55, metal=0.4)
WOOD = Material("wood", "#8a6a45", rough=0.8)
OLD = Material("grey wood", "#75634c", rough=0.85)
SOOT = Material("soot", "#1c1917", rough=0.95)
FIRE = Material("fire", "#e2701c", rough=0.6, shine="#ff6a14", strength=0.9)
HOT = Material("hot iron", "#f0a03a", rough=0.5, shine="#ff9a30", strength=1.0)
CANE = Material("basket", "#b08f58", rough=0.8)
COAL = Material("charcoal", "#2b2a2a", rough=0.85)
ORE = Material("ore", "#6e4a3c", rough=0.9)


def chance(*key):
    """A number between -1 and 1, always the same for the same key."""
    n = 0
    for k in key:
        n = (n * 7919 + int(k) * 104729 + 12345) % 1000003
    n = n * n % 1000003
    return (n % 2001 - 1000) / 1000.0


CLAY_TOP, COURSES, ROUND, COURSE = 1.70, 13, 15, 0.154


def stack_radius(y):
    return 0.98 - 0.34 * (y - 1.45) / 2.25


def brick(course, k):
    """One brick of a round course, without its hidden back and underside."""
    y0 = CLAY_TOP - 0.03 + COURSE * course
    y1 = y0 + COURSE - 0.013
    r = stack_radius(y0) + 0.012 * chance(course, k)
    a = 0.955 * math.pi * r / ROUND
    b = a * (r - 0.10) / r
    p = [(-a, y0, r), (a, y0, r), (a, y1, r), (-a, y1, r), (-b, y0, r - 0.10), (b, y0, r - 0.10), (b, y1, r - 0.10), (-b, y1, r - 0.10)]
    faces = [(p[0], p[1], p[2], p[3]), (p[3], p[2], p[6], p[7]), (p[1], p[5], p[6], p[2]), (p[4], p[0], p[3], p[7])]
    return solid(faces, False).turn("y", 360.0 * (k + 0.5 * (course % 2)) / ROUND)


def lump(size, key):
    """A rough stone of eight corners."""
    rings = []
    for j, (y, r) in enumerate(((0.0, 0.6), (0.45, 1.0), (0.85, 0.5))):
        rings.append([(size * r * (1 + 0.3 * chance(key, j, k)) * math.cos(k * 1.5708), size * (y + 0.12 * chance(key, k, j)),
                       -size * r * (1 + 0.3 * chance(key, j, k)) * math.sin(k * 1.5708)) for k in range(4)])
    return loft(rings)


def heap(x, z, count, size, spread, key):
    out = Shape()
    for k in range(count):
        a = k * 2.39996
        d = spread * math.sqrt((k + 0.5) / count)
        y = max(0.0, (spread - d) * 0.55)
        out += lump(size * (1 + 0.25 * chance(key, k)), key * 31 + k).turn("y", 137 * k).move(x + d * math.cos(a), y, z + d * math.sin(a))
    return out


def basket(radius, height):
    wall = lathe([(radius * 0.72, 0.0), (radius, height * 0.93), (radius * 1.07, height), (radius * 0.92, height), (0.0, height * 0.7)], 12, caps=False)
    return wall


def model():
    m = Model(NAME)
    ground = 0.12
    rim = []
    for k in range(22):
        a = 2 * math.pi * k / 22
        r = 1 + 0.035 * chance(9, k)
        rim.append((3.05 * r * math.cos(a), 2.25 * r * math.sin(a)))
    m.add(loft([[(x * s, y, -z * s) for x, z in rim] for s, y in ((1.0, 0.0), (0.98, ground))]), EARTH, 30)
    place = lambda shape: shape.move(0.1, ground, -0.35)
    # The clay body: thrown up by hand, never quite round.
    rings = []
    for j, (r, y) in enumerate(((1.34, 0.0), (1.27, 0.30), (1.20, 0.75), (1.12, 1.25), (1.05, 1.62), (0.96, 1.72))):
        ring = []
        for k in range(22):
            a = 2 * math.pi * k / 22
            q = r * (1 + 0.018 * chance(3, j, k))
            ring.append((q * math.sin(a), y + (0.03 * chance(4, k) if j == 4 else 0.0), q * math.cos(a)))
        rings.append(ring)
    m.add(place(loft(rings)), CLAY, 50)
    # Bricks in courses on a core of mortar; the mouth.
    for paint, which in ((BRICK, lambda v: v <= 0.35), (PALE, lambda v: v > 0.35)):
        shape = Shape()
        for c in range(COURSES):
            for k in range(ROUND):
                if which(chance(c, k, 5)):
                    shape += brick(c, k)
        m.add(place(shape), paint, 0)
    top = CLAY_TOP - 0.03 + COURSE * COURSES
    core = lathe([(stack_radius(1.66) - 0.022, 1.66), (stack_radius(top) - 0.022, top - 0.02)], 20, caps=False)
    m.add(place(core), MORTAR, 40)
    m.add(place(lathe([(stack_radius(top) - 0.005, top - 0.02), (stack_radius(top) + 0.045, top), (stack_radius(top) + 0.04, top + 0.09), (0.47, top + 0.09),
                       (0.46, top - 0.45)], 20, caps=False)), CLAY, 40)
    m.add(place(solid([tuple((x, top - 0.30, -z) for x, z in circle(0.47, 16))], False)), FIRE, 0)
    # Iron hoops with their bolts.
    for y in (1.905, 2.523, 3.137):
        r = stack_radius(y) * 1.028 + 0.012
        m.add(place(lathe([(r + 0.020, y), (r + 0.014, y + 0.078), (r - 0.02, y + 0.078)], 18, caps=False)), IRON, 30)
        m.add(place(box((-0.05, y - 0.023, r - 0.02), (0.05, y + 0.101, r + 0.06))).turn("y", 0), IRON, 0)
    # Front: the tapping arch, its fire, the runner and the pig bed.
    frame = [(-0.46, -0.02), (0.46, -0.02), (0.46, 0.42)] + arc((0, 0.42), 0.46, 0, 180, 9)[1:-1] + [(-0.46, 0.42)]
    hole = [(-0.27, 0.05), (0.27, 0.05), (0.27, 0.40)] + arc((0, 0.40), 0.27, 0, 180, 8)[1:-1] + [(-0.27, 0.40)]
    m.add(place(extrude(frame, 1.05, 1.44, "xy", holes=[hole])), BRICK, 0)
    m.add(place(solid([tuple((x * 1.02, y, 1.30) for x, y in hole)], False)), SOOT, 0)
    glow = [(-0.19, 0.05), (0.19, 0.05), (0.19, 0.26)] + arc((0, 0.26), 0.19, 0, 180, 8)[1:-1] + [(-0.19, 0.26)]
    m.add(place(solid([tuple((x, y, 1.315) for x, y in glow)], False)), FIRE, 0)
    lips = extrude([(-0.26, 0.0), (-0.20, 0.12), (-0.10, 0.13), (-0.08, 0.045), (0.08, 0.045), (0.10, 0.13), (0.20, 0.12), (0.26, 0.0)], 1.30, 2.02, "xy")
    m.add(place(lips), CLAY, 0)
    m.add(place(box((-0.085, 0.02, 1.28), (0.085, 0.075, 2.00))), HOT, 0)
    m.add(place(box((-0.62, -0.02, 2.0), (0.62, 0.07, 2.40))), OLD, 0)
    for k in range(5):
        m.add(place(box((-0.52 + 0.22 * k, 0.04, 2.06), (-0.36 + 0.22 * k, 0.078, 2.34))), HOT if k == 2 else IRON, 0)
    # Left: the box bellows, its pipe into the tuyere.
    bx, bz = -2.05, 0.12
    m.add(box((bx - 0.66, ground + 0.14, bz - 0.30), (bx + 0.66, ground + 0.80, bz + 0.30), 0.02), WOOD, 0)
    for x in (-0.50, 0.50):
        m.add(box((bx + x - 0.05, ground, bz - 0.32), (bx + x + 0.05, ground + 0.82, bz + 0.32)), OLD, 0)
    for y in (0.34, 0.60):
        m.add(rod((bx - 1.12, ground + y, bz), (bx - 0.62, ground + y, bz), 0.022, 6), OLD)
    m.add(rod((bx - 1.10, ground + 0.24, bz), (bx - 1.10, ground + 0.72, bz), 0.032, 8), OLD)
    m.add(box((bx - 0.20, ground + 0.30, bz + 0.29), (bx + 0.10, ground + 0.52, bz + 0.325)), OLD, 0)
    m.add(tube([(bx + 0.60, ground + 0.40, bz), (bx + 0.92, ground + 0.40, bz - 0.04), (-0.92, ground + 0.42, -0.20), (-0.70, ground + 0.42, -0.30)],
               [0.085, 0.085, 0.075, 0.075], 10), IRON, 40)
    m.add(rod((-1.20, ground + 0.415, -0.125), (-0.98, ground + 0.418, -0.175), 0.20, 12, top=0.15), CLAY, 40)
    # Right: the charging stage on posts, and the ladder.
    sx0, sx1, sz0, sz1, high = 0.98, 2.10, -0.95, 0.15, 2.62
    for x in (sx0 + 0.12, sx1 - 0.06):
        for z in (sz0 + 0.06, sz1 - 0.06):
            m.add(rod((x + (0.10 if x > 1.5 else 0.28), ground, z), (x, high + (0.85 if x > 1.5 else 0), z), 0.05, 6, top=0.042), OLD)
    for z in (sz0 + 0.06, sz1 - 0.06):
        m.add(beam((sx0, high - 0.06, z), (sx1 + 0.05, high - 0.06, z), 0.07, 0.10), OLD, 0)
        m.add(rod((sx1 + 0.02, ground + 0.45, z), (sx0 + 0.20, high - 0.12, z), 0.028, 6), OLD)
    for k in range(7):
        z = sz0 + 0.01 + 0.16 * k
        m.add(box((sx0 - 0.12 + 0.03 * chance(7, k), high, z), (sx1 + 0.06 + 0.03 * chance(8, k), high + 0.045, z + 0.146)), WOOD, 0)
    m.add(rod((sx1 - 0.07, high + 0.78, sz0 - 0.02), (sx1 - 0.07, high + 0.80, sz1 + 0.02), 0.028, 6), OLD)
    for side in (-0.20, 0.20):
        m.add(rod((1.70 + side, ground, 1.42), (1.62 + side * 0.9, high + 0.70, 0.06), 0.035, 7), WOOD)
    for k in range(10):
        t = 0.07 + 0.092 * k
        y, z, x = ground + (high + 0.70 - ground) * t, 1.42 - 1.36 * t, 1.70 - 0.08 * t
        m.add(rod((x - 0.235, y, z), (x + 0.235, y, z), 0.024, 4), WOOD)
    # Baskets of ore on the stage and below, charcoal, lump ore.
    stage = basket(0.26, 0.26).move(1.42, high + 0.045, -0.45)
    m.add(stage, CANE, 30)
    m.add(heap(1.42, -0.45, 7, 0.10, 0.14, 2).move(0, high + 0.20, 0), ORE, 0)
    m.add(basket(0.30, 0.30).move(2.38, ground, 0.55), CANE, 30)
    m.add(heap(2.38, 0.55, 7, 0.11, 0.16, 4).move(0, ground + 0.19, 0), COAL, 0)
    m.add(heap(-1.62, -1.02, 13, 0.18, 0.62, 6).move(0, ground - 0.03, 0), ORE, 0)
    # Household iron: pans one in the other, a lattice, a lid.
    pan = lathe([(0.0, 0.0), (0.13, 0.022), (0.25, 0.09), (0.335, 0.185), (0.315, 0.188), (0.22, 0.095), (0.0, 0.03)], 14)
    m.add(pan.move(-0.98, ground, 1.32), IRON, 50)
    m.add(pan.scale(0.94).turn("z", 6).move(-0.985, ground + 0.085, 1.32), IRON, 50)
    m.add(pan.turn("x", 180).turn("z", -24).move(-1.52, ground + 0.23, 1.20), IRON, 50)
    lattice = Shape()
    for k in range(5):
        lattice += box((-0.32 + 0.155 * k, 0.0, 0.0), (-0.30 + 0.155 * k, 0.62, 0.022))
    for y in (0.05, 0.30, 0.55):
        lattice += box((-0.34, y, -0.005), (0.34, y + 0.022, 0.027))
    m.add(lattice.turn("x", -18).turn("y", 24).move(0.92, ground, 1.28), IRON, 0)
    return m

"""Work 2.9: the Yangtze bridge at Wuhan, shortened and cut open.

Measures from memory of the published main dimensions: nine spans of 128 m, carried by three
trusses that run on over three spans each, on eight piers in the river; trusses 16 m high and
10 m apart with posts 8 m from each other; two railway tracks below, a road of 18 m with
pavements of 2.25 m above; piers on clusters of tubular columns of 1.55 m; a bridgehead with
two small pavilions over the road at either end. The model has one of the three trusses with
its two inner piers, and both bridgeheads. The number of columns under a pier, the depth of
the river and the bridgeheads' details are simplified. The river is left away in front, so
that the columns are seen.
"""

from building import flat, three
from roofs import *

NAME = "wuhan-bridge"

STEEL = Material("bridge steel", "#5c747b", rough=0.45, metal=0.2)
DECK = Material("road", "#55575a", rough=0.85)
STONE = Material("stone", "#c3b9a4", rough=0.8)
CREAM = Material("bridgehead", "#ddd2b8", rough=0.75)
TILES = Material("roofs", "#93783f", rough=0.55)
RAILING = Material("railing", "#cfcfc7", rough=0.5)
SHADE = Material("openings", "#3d3a35", rough=0.9)
WATER = Material("river", "#8fa8a9", rough=0.2)
GROUND = Material("river bed", "#7d6f58", rough=0.9)
CONCRETE = Material("columns", "#a7a49b", rough=0.7)

SPAN, HIGH, APART = 128.0, 16.0, 10.0
BED, LEVEL = 2.5, 27.0               # top of the rock, and of the river
LOW = LEVEL + 24.0                   # lower chord
TOP = LOW + HIGH
ROAD = TOP + 2.2
HALF = 1.5 * SPAN
DEPTH = 26.0                         # half depth of the base


def bar(a, b, width, height):
    """A bar without its two ends, which lie within other bars."""
    part = beam(a, b, width, height, up=(1.0, 0.0, 0.0) if abs(a[0] - b[0]) < 1e-6 else (0.0, 1.0, 0.0)).parts[0]
    return Shape([Part(part.faces[:4], False)])


def truss(z):
    """One plane of the truss over three spans."""
    out = box((-HALF + 0.6, LOW - 0.65, z - 0.6), (HALF - 0.6, LOW + 0.65, z + 0.6))
    out += box((-HALF + 0.6, TOP - 0.65, z - 0.6), (HALF - 0.6, TOP + 0.65, z + 0.6))
    bays = int(2 * HALF / 16)
    for k in range(bays):
        x0, x1 = -HALF + 16 * k, -HALF + 16 * (k + 1)
        for y0, y1, w in ((LOW, TOP, 0.80), (TOP, LOW, 0.74)):
            out += bar((x0, y0, z), (x1, y1, z), w, 0.95)
    for k in range(2 * bays + 1):
        x = min(max(-HALF + 8 * k, -HALF + 1.1), HALF - 1.1)
        if k % 2:
            out += tube([(x, LOW, z), (x, TOP, z)], 0.36, 3, caps=False)
        else:
            out += bar((x, LOW, z), (x, TOP, z), 0.9, 0.8)
    return out


def oblong(a, b, y, sides=4):
    """A ring with half-round ends, the long way along z: half sizes a (x) and b (z)."""
    points = arc((0, b - a), a, 0, 180, sides) + arc((0, -(b - a)), a, 180, 360, sides)
    return [(x, y, z) for x, z in points]


def pier(x):
    stone = loft([oblong(7.6, 13.5, LEVEL - 4.0), oblong(7.6, 13.5, LEVEL + 2.5), oblong(7.0, 12.9, LEVEL + 3.2)])
    shaft = loft([oblong(4.6, 10.4, LEVEL + 3.0), oblong(3.6, 9.0, LOW - 4.4), oblong(4.5, 9.9, LOW - 3.9),
                  oblong(4.5, 9.9, LOW - 2.2)])
    seats = box((-1.6, LOW - 2.2, -APART / 2 - 1.5), (1.6, LOW - 0.6, -APART / 2 + 1.5)).both("z")
    posts = Shape()
    for row, count in ((-5.6, 4), (-2.8, 5), (0.0, 6), (2.8, 5), (5.6, 4)):
        for k in range(count):
            z = (k - (count - 1) / 2) * 4.2
            posts += lathe([(0.9, BED - 1.0), (0.9, LEVEL - 3.9)], 6, caps=False, start=row * 7).move(row, 0, z)
    return (stone + shaft).move(x), seats.move(x), posts.move(x)


def pavilion(z):
    """The small tower over the road at one side of a bridgehead."""
    cream, dark, tiles = Shape(), Shape(), Shape()
    y = ROAD + 0.1
    cream += block(10.4, 1.4, 10.4, (0, y, z))
    for size, low, high in ((8.6, 1.2, 7.8), (4.9, 10.4, 3.6)):
        cream += Shape([Part(block(size, high, size, (0, y + low, z)).parts[0].faces[2:], False)])
    door = [(-1.6, 0.6), (1.6, 0.6), (1.6, 4.4)] + arc((0, 4.4), 1.6, 30, 150, 3) + [(-1.6, 4.4)]
    for turn in (0, 90, 180, 270):
        pieces = flat(door, lambda u, v: (u, v + y + 1.2, 4.38))
        pieces += flat(rectangle(-1.5, 11.9, 1.5, 13.2), lambda u, v: (u, v + y, 2.53))
        dark += pieces.turn("y", turn).move(0, 0, z)
    tiles += hip(6.3, 6.3, 0.0, 4.2, lift=1.0, thick=0.4, wall=0.66, rows=1, steps=2, top=0.55).move(0, y + 8.8, z)
    tiles += hip(4.3, 4.3, 0.0, 4.8, lift=0.9, thick=0.35, wall=0.56, rows=2, steps=2).move(0, y + 13.8, z)
    tiles += lathe([(0.55, 0.0), (0.8, 0.7), (0.0, 3.0)], 4, caps=False).move(0, y + 18.2, z)
    return cream, dark, tiles


def bridgehead():
    """The one at the right end, from the truss to the end of its approach."""
    x0, x1, end = HALF + 1.5, HALF + 27.5, HALF + 54.0
    cream, dark, tiles, stone = Shape(), Shape(), Shape(), Shape()
    bank, wide = LEVEL + 7.0, 14.6
    # The block under the road, with the railway's tunnel through it.
    gate = [(-wide, bank - 6), (wide, bank - 6), (wide, ROAD - 2.0), (-wide, ROAD - 2.0)]
    hole = [(-6.2, LOW - 1.4), (6.2, LOW - 1.4), (6.2, LOW + 6.6)] + arc((0, LOW + 6.6), 6.2, 0, 180, 4)[1:-1] + [(-6.2, LOW + 6.6)]
    cream += extrude(gate, x0, x1, "zy", holes=[hole])
    # On the two long sides: plinth, pilasters, tall windows, cornice.
    flank, glass = Shape(), Shape()
    stone += box((x0 - 1.0, bank - 7, wide - 1.0), (x1 + 1.0, bank + 6.0, wide + 1.0)).both("z")
    flank += box((x0 - 0.6, ROAD - 5.0, wide - 0.5), (x1 + 0.6, ROAD - 2.6, wide + 0.8))
    for k in range(6):
        x = x0 + 1.4 + (x1 - x0 - 2.8) * k / 5
        flank += three((x - 0.75, bank + 5, wide - 0.3), (x + 0.75, ROAD - 4.9, wide + 0.45))
    for k in range(5):
        x = x0 + 1.4 + (x1 - x0 - 2.8) * (k + 0.5) / 5
        for y, high in ((bank + 8.0, 7.4), (bank + 17.5, 9.0)):
            glass += flat(rectangle(x - 1.0, y, x + 1.0, y + high), lambda u, v: (u, v, wide + 0.08))
    cream += flank.both("z")
    dark += glass.both("z")
    for side in (1, -1):
        parts = [part.move((x0 + x1) / 2) for part in pavilion(13.2 * side)]
        cream, dark, tiles = cream + parts[0], dark + parts[1], tiles + parts[2]
    # Approach: an arcade of two bays.
    arches = []
    for k in range(2):
        c = x1 + 7.0 + 12.4 * k
        arches.append([(c - 4.6, bank), (c + 4.6, bank), (c + 4.6, bank + 16.0)] +
                      arc((c, bank + 16.0), 4.6, 0, 180, 4)[1:-1] + [(c - 4.6, bank + 16.0)])
    outline = [(x1 - 0.5, bank - 2.0)]
    for arch in arches:
        outline += [(arch[0][0], bank - 2.0)] + arch[:1:-1] + [(arch[1][0], bank - 2.0)]
    outline += [(end - 0.4, bank - 2.0), (end - 0.4, ROAD - 1.06), (x1 - 0.5, ROAD - 1.06)]
    stone += extrude(outline, -10.9, 10.9, "xy")
    # The bank, stepped down to the river.
    ground = [(x0 - 14.0, 0.0), (end, 0.0), (end, bank), (x0 - 2.5, bank), (x0 - 5.0, bank - 3), (x0 - 5.0, LEVEL - 10), (x0 - 14.0, BED + 4)]
    earth = extrude(ground, -DEPTH, DEPTH, "xy")
    return cream, dark, tiles, stone, earth


def model():
    m = Model(NAME)
    for z in (-APART / 2, APART / 2):
        m.add(truss(z), STEEL, 0)
    # Piers on their columns, and the end bearings.
    for x in (-SPAN / 2, SPAN / 2):
        stone, seats, posts = pier(x)
        m.add(stone, STONE, 40)
        m.add(seats, STEEL, 0)
        m.add(posts, CONCRETE, 60)
    # Floor of the railway, its four rails, cross girders.
    far = HALF + 54.0
    m.add(box((-HALF + 0.5, LOW - 0.3, -4.3), (HALF - 0.5, LOW + 0.35, 4.3)), STEEL, 0)
    m.add(box((-HALF - 27.0, LOW + 0.4, 1.3), (HALF + 27.0, LOW + 0.8, 1.6)).both("z"), RAILING, 0)
    m.add(box((-HALF - 27.0, LOW + 0.4, 2.75), (HALF + 27.0, LOW + 0.8, 3.05)).both("z"), RAILING, 0)
    m.add(box((-HALF - 27.0, LOW - 1.0, -4.3), (-HALF - 1.5, LOW + 0.38, 4.3)).both("x"), STONE, 0)
    # Road: deck, kerbs, cantilevers under the pavements, railings, lamps.
    m.add(box((-far, ROAD - 1.0, -9.0), (far, ROAD, 9.0)), DECK, 0)
    m.add(box((-far, ROAD - 1.05, 8.98), (far, ROAD + 0.35, 11.25)).both("z"), STONE, 0)
    m.add(box((-HALF, TOP + 0.64, -5.6), (HALF, ROAD - 0.99, 5.6)), STEEL, 0)
    bracket = extrude([(5.5, TOP - 0.6), (11.0, ROAD - 1.04), (5.5, ROAD - 1.04)], -0.35, 0.35, "zy").parts[0].faces
    bracket = Shape([Part([f for f in bracket if face_normal(f)[2] > 0.01 or abs(face_normal(f)[0]) > 0.01], False)])
    for k in range(25):
        x = min(max(-HALF + 16 * k, -HALF + 1.0), HALF - 1.0)
        m.add(bracket.move(x).both("z"), STEEL, 0)
    middle = HALF + 14.5
    for a, b in ((-far, -middle - 5.1), (-middle + 5.1, middle - 5.1), (middle + 5.1, far)):
        m.add(box((a, ROAD + 0.3, 10.9), (b, ROAD + 1.5, 11.12)).both("z"), RAILING, 0)
    for k in range(13):
        x = -HALF + 32 * k
        if abs(x) == HALF:
            continue
        m.add(tube([(x, ROAD + 0.3, 9.9), (x, ROAD + 8.0, 9.9)], 0.2, 3, caps=False).both("z"), RAILING, 0)
        m.add(lathe([(0.0, -0.7), (0.75, 0.1), (0.0, 0.8)], 4).move(x, ROAD + 8.5, 9.9).both("z"), RAILING, 80)
    # Bridgeheads.
    for shape, paint in zip(bridgehead(), (CREAM, SHADE, TILES, STONE, GROUND)):
        m.add(shape.both("x"), paint, 35 if paint is TILES else 0)
    # Rock, and the river behind.
    m.add(box((-HALF + 12.6, 0, -DEPTH), (HALF - 12.6, BED, DEPTH)), GROUND, 0)
    m.add(box((-HALF + 4.5, LEVEL - 2.0, -DEPTH + 0.2), (HALF - 4.5, LEVEL, -2.0)), WATER, 0)
    return m

"""Work 8.1: a housing block of the First Automobile Works at Changchun.

Not one surveyed house but the type of the quarter, from memory: a long symmetrical block of
red brick on a Soviet plan, three and four storeys of about 3.4 m; curved hip-and-gable roofs
of grey tile over the middle and both ends, plain tiled roofs between them. All measures are
estimated.
"""

from building import *
from roofs import hip, gable_cap, corner_ridges, rise

NAME = "factory-roofs"

BRICK = Material("red brick", "#8f4433", rough=0.85)
STONE = Material("render and stone", "#c9bfab", rough=0.8)
TILE = Material("grey tile", "#4d5552", rough=0.65)
RIDGE = Material("ridge tile", "#3d4543", rough=0.6)
FRIEZE = Material("painted frieze", "#3f6b5c", rough=0.6)
FRAME = Material("window frame", "#d8d2c2", rough=0.6)
GLASS = Material("window glass", "#2f3a40", rough=0.15)
DOOR = Material("door", "#5b3a26", rough=0.7)
GROUND = Material("court", "#a8a18f", rough=0.9)
LAWN = Material("lawn", "#76815a", rough=0.95)
TREE = Material("tree", "#5d6e48", rough=0.95)
TRUNK = Material("trunk", "#6b5a48", rough=0.9)

FLOOR = 3.4
G = 0.6                     # ground


class House:
    def __init__(self):
        self.parts = {}

    def add(self, paint, shape):
        old = self.parts.get(paint.name, (paint, Shape()))
        self.parts[paint.name] = (paint, old[1] + shape)


def window(wide=1.25, high=1.75):
    """(frame, glass) of a window in the plane z = 0, its sill's middle at the origin."""
    frame = on_wall(rectangle(-wide / 2 - 0.14, -0.14, wide / 2 + 0.14, high + 0.14), 0.05)
    glass = Shape()
    for a, b in ((-wide / 2, -0.04), (0.04, wide / 2)):
        glass += on_wall(rectangle(a, 0.0, b, high), 0.10)
    return frame, glass


def put_windows(h, places, turn=0.0, wide=1.25):
    """Windows at (x, y, z) of a wall whose outside is turned by `turn` from +z."""
    frame, glass = window(wide)
    frame, glass = frame.turn("y", turn), glass.turn("y", turn)
    h.add(FRAME, sum((frame.move(*p) for p in places), Shape()))
    h.add(GLASS, sum((glass.move(*p) for p in places), Shape()))


def great_roof(h, a, b, ridge, height, lift, turn, at, wall):
    """A hip-and-gable roof, its ridge along x (or turned); `at` is the soffit's middle."""
    thick, t0 = 0.35, 0.45
    lower = hip(a, b, ridge, height, lift, thick, wall, rows=3, steps=4, top=t0)
    half = ridge + (a - ridge) * (1 - t0) - 0.35
    upper = gable_cap(half, b, 0.0, height, t0 - 0.02, thick, rows=3)
    ribs = corner_ridges(a, b, ridge, height, lift, thick, 0.24, rows=3, top=t0 + 0.03)
    top = thick + height
    # The gable's verges, the ridge with its two upturned ends.
    verge = [(half + 0.02, thick + height * rise(t) + 0.06, b * (1 - t)) for t in (t0 - 0.02, 0.65, 0.83, 1.0)]
    ribs += tube(verge, 0.24, 4).both("z").both("x")
    ribs += box((-half - 0.1, top - 0.2, -0.28), (half + 0.1, top + 0.55, 0.28))
    horn = extrude([(half - 1.1, top + 0.3), (half + 0.3, top - 0.1), (half + 0.45, top + 0.9), (half + 0.1, top + 1.75),
                    (half - 0.15, top + 1.1), (half - 0.7, top + 0.75)], -0.26, 0.26, "xy")
    ribs += horn.both("x")
    # The gable's field, drawn in.
    field = [(b * (1 - t) * 0.9, thick + height * rise(t) * 0.985) for t in (t0, 0.65, 0.83, 1.0)]
    field = field + [(-z, y) for z, y in field[-2::-1]]
    face = flat([(-z, y) for z, y in field], lambda u, v: (half + 0.04, v, u))
    face = face if face_normal(face.parts[0].faces[0])[0] > 0 else face.map(lambda p: p, flip=True)
    place = lambda shape: shape.turn("y", turn).move(*at)
    h.add(TILE, place(lower + upper))
    h.add(RIDGE, place(ribs))
    h.add(BRICK, place(face.both("x")))


def frieze(h, x0, x1, z0, z1, y, high=0.9):
    h.add(FRIEZE, open_box((x0 - 0.12, y, z0 - 0.12), (x1 + 0.12, y + high, z1 + 0.12), top=False))
    h.add(STONE, open_box((x0 - 0.2, y - 0.3, z0 - 0.2), (x1 + 0.2, y, z1 + 0.2)))


def body(h, x0, x1, z0, z1, top):
    h.add(BRICK, open_box((x0, G, z0), (x1, top, z1)))
    h.add(STONE, open_box((x0 - 0.18, G, z0 - 0.18), (x1 + 0.18, G + 1.0, z1 + 0.18)))


def balcony(h, x, y, z, wide=3.2):
    h.add(STONE, box((x - wide / 2, y - 0.2, z - 0.1), (x + wide / 2, y, z + 1.25)))
    h.add(FRAME, open_box((x - wide / 2, y, z + 1.13), (x + wide / 2, y + 0.95, z + 1.25)))
    for s in (-1, 1):
        h.add(FRAME, open_box((x + s * wide / 2 - 0.06, y, z), (x + s * wide / 2 + 0.06, y + 0.95, z + 1.2)))


def entrance(h, x, z):
    h.add(STONE, open_box((x - 1.9, G, z), (x + 1.9, G + 3.5, z + 0.5)))
    h.add(DOOR, on_wall(rectangle(-1.0, G + 0.4, 1.0, G + 2.9), z + 0.56, x))
    h.add(STONE, open_box((x - 2.2, G, z), (x + 2.2, G + 0.35, z + 1.6)))
    h.add(TILE, extrude([(z - 0.05, G + 4.6), (z + 0.7, G + 3.9), (z + 1.6, G + 3.65), (z + 1.6, G + 3.45), (z - 0.05, G + 3.45)],
                        x - 2.5, x + 2.5, "zy"))


def model():
    h = House()
    row = lambda k: G + 1.55 + FLOOR * k          # sill of a storey
    # Middle: four storeys.
    x, z0, z1 = 11.0, -7.5, 8.0
    top = G + 4 * FLOOR + 1.9
    body(h, -x, x, z0, z1, top)
    frieze(h, -x, x, z0, z1, top - 0.95)
    great_roof(h, 14.2, 10.9, 6.2, 6.6, 1.25, 0, (0, top - 0.1, (z0 + z1) / 2), 0.72)
    for k in range(4):
        for xs in ((-8.8, -5.9, 5.9, 8.8), (-2.9, 0.0, 2.9)):
            put_windows(h, [(u, row(k), z1) for u in xs if not (k == 0 and u == 0.0)])
        put_windows(h, [(u, row(k), z0) for u in (-8.0, -4.8, -1.6, 1.6, 4.8, 8.0)], 180)
    for k in (1, 2, 3):
        balcony(h, 0.0, row(k) - 0.55, z1, 7.6)
    entrance(h, 0.0, z1)
    # Wings: three storeys, plain roofs.
    low = G + 3 * FLOOR + 1.5
    half = House()
    body(half, x - 0.5, 35.0, -6.5, 6.2, low)
    half.add(STONE, open_box((x, low - 0.55, -6.75), (34.7, low - 0.05, 6.45)))
    slope = [(6.35 + 1.0, low - 0.35), (5.2, low + 0.85), (2.6, low + 2.7), (0.0, low + 5.0)]
    prof = slope + [(-u, v) for u, v in slope[-2::-1]]
    half.add(TILE, extrude([(u - 0.15, v) for u, v in prof], x - 3.0, 37.5, "zy"))
    half.add(RIDGE, box((x - 2.9, low + 4.85, -0.4), (37.0, low + 5.3, 0.1)))
    bays = [13.2 + 2.86 * k for k in range(8)]
    for k in range(3):
        put_windows(half, [(u, row(k), 6.2) for u in bays if not (k == 0 and abs(u - bays[4]) < 0.1)])
        put_windows(half, [(u, row(k), -6.5) for u in bays], 180)
    entrance(half, bays[4], 6.2)
    for u in (18.0, 29.0):
        half.add(BRICK, stand(1.0, 6.4, 1.4, (u, low, -2.6)))
        half.add(STONE, stand(1.25, 0.3, 1.65, (u, low + 6.4, -2.6)))
    # Ends: four storeys, forward.
    e0, e1, ez0, ez1 = 34.5, 48.5, -8.0, 11.0
    etop = G + 4 * FLOOR + 0.6
    body(half, e0, e1, ez0, ez1, etop)
    frieze(half, e0, e1, ez0, ez1, etop - 0.95)
    great_roof(half, 12.4, 9.9, 5.4, 6.0, 1.2, 90, ((e0 + e1) / 2, etop - 0.1, (ez0 + ez1) / 2), 0.73)
    middle = (e0 + e1) / 2
    for k in range(4):
        put_windows(half, [(middle + u, row(k), ez1) for u in (-4.8, 4.8)])
        put_windows(half, [(middle, row(k), ez1)], 0, 1.9)
        put_windows(half, [(e1, row(k), z) for z in (-5.0, -1.5, 2.0, 5.5, 9.0)], 90)
        put_windows(half, [(e0, row(k), 8.7)], -90)
        put_windows(half, [(middle + u, row(k), ez0) for u in (-4.6, 0.0, 4.6)], 180)
    for k in (1, 2, 3):
        balcony(half, middle, row(k) - 0.55, ez1, 3.6)
    # Ground: court, lawns, trees.
    h.add(GROUND, box((-54, 0, -14), (54, G, 24)))
    half.add(LAWN, box((5.0, G - 0.1, 12.5), (31.0, G + 0.18, 21.5)))
    for u, z, size in ((9.0, 17.0, 1.9), (18.0, 18.0, 2.3), (27.0, 16.5, 2.0)):
        half.add(TREE, sphere(size, 9, 5).scale(1, 1.15, 1).move(u, G + 2.0 + size, z))
        half.add(TRUNK, rod((u, G, z), (u, G + 2.4, z), 0.22, 5))
    m = Model(NAME)
    for name, (paint, shape) in half.parts.items():
        h.add(paint, shape.both("x"))
    for name, (paint, shape) in h.parts.items():
        m.add(shape, paint, {"tree": 80, "grey tile": 35, "ridge tile": 50}.get(name, 0))
    return m

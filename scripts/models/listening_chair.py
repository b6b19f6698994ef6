"""The listening chair (8.7): a plain ladder-back chair of oak with a seat of paper cord.

Our own design. Measures of an ordinary chair: seat 0.44 m high, 0.46 m wide in front."""

from solid import Material, Model, between, loft, rod, solid, tube
from more import join

NAME = "listening-chair"
SEAT = 0.445
FRONT, BACK = 0.215, 0.175          # half the width between the legs
NEAR, FAR = 0.205, -0.185           # z of the legs


def leg(points):
    """A turned leg: (point, radius) from below."""
    path = [p for p, _ in points]
    return tube(path, [r for _, r in points], 12)


def slat(y, z, half, height, bow, thick):
    """A bent slat between the posts: a strip with a rounded upper and lower edge."""
    rings = []
    count = 10
    for i in range(count + 1):
        t = -1 + 2 * i / count
        x = half * t
        middle = z - bow * (1 - t * t)
        tall = height * (1 - 0.12 * t * t) / 2
        rise = 0.10 * height * (1 - t * t)
        ring = []
        for side, up in ((1, -0.80), (1, 0.80), (0.45, 1.0), (-0.45, 1.0), (-1, 0.80), (-1, -0.80),
                         (-0.45, -1.0), (0.45, -1.0)):
            top = up * tall + (rise if up > 0 else 0.35 * rise)
            ring.append((x, y + top, middle + side * thick / 2 - 0.10 * top))
        rings.append(ring)
    return loft(rings)


def seat():
    """The cord: strands laid over the four rails, meeting on the diagonals."""
    corners = {(0, 0): (-FRONT, NEAR), (1, 0): (FRONT, NEAR), (0, 1): (-BACK, FAR), (1, 1): (BACK, FAR)}

    def place(a, b):
        return between(between(corners[0, 0], corners[1, 0], a),
                       between(corners[0, 1], corners[1, 1], a), b)

    def top(a, b):
        e = min(a, 1 - a, b, 1 - b)
        return SEAT - 0.013 * (1 - (1 - 2 * e) ** 2)
    faces = []
    for turn, count in ((0, 24), (1, 24), (2, 24), (3, 24)):
        def on(t, d):
            return ((t, d), (1 - d, t), (1 - t, 1 - d), (d, 1 - t))[turn]
        outward = ((0, 1), (1, 0), (0, -1), (-1, 0))[turn]

        def line(t, raised):
            e = min(t, 1 - t)
            x, z = place(*on(t, 0.0))
            r = 0.0011 if raised else -0.0011
            ox, oz = outward
            out = [(x + ox * (0.008 + r), SEAT - 0.034, z + oz * (0.008 + r)),
                   (x + ox * (0.013 + r), SEAT - 0.017, z + oz * (0.013 + r)),
                   (x + ox * 0.008, SEAT - 0.003 + r, z + oz * 0.008),
                   (x, SEAT + r, z)]
            for k in (0.5, 1.0):
                a, b = on(t, e * k)
                px, pz = place(a, b)
                out.append((px, top(a, b) + r, pz))
            return out
        step = 1.0 / count
        edge = 0.045
        for i in range(count):
            t0, t1 = (edge + (1 - 2 * edge) * (i + k) * step for k in (0, 1))
            low0, high, low1 = line(t0, False), line((t0 + t1) / 2, True), line(t1, False)
            for p, q in ((low0, high), (high, low1)):
                for k in range(len(p) - 1):
                    faces.append((p[k], q[k], q[k + 1], p[k + 1]))
    return solid(faces, closed=False)


def model():
    m = Model(NAME)
    oak = Material("oak", "#9a6b3e", rough=0.5)
    cord = Material("paper cord", "#cdb68c", rough=0.9)
    under = Material("paper cord in the shade", "#8d7a58", rough=0.95)

    front = leg([((FRONT + 0.006, 0.0, NEAR + 0.004), 0.0125), ((FRONT + 0.004, 0.10, NEAR + 0.003), 0.0155),
                 ((FRONT, 0.32, NEAR), 0.0185), ((FRONT, 0.40, NEAR), 0.0185),
                 ((FRONT, 0.453, NEAR), 0.0175), ((FRONT, 0.461, NEAR), 0.0140), ((FRONT, 0.464, NEAR), 0.008)])
    m.add(front.both("x"), oak, smooth=50)
    # The back posts lean away above the seat, a little to the sides.
    post = [(0.0, 0.034, 0.0125), (0.10, 0.024, 0.0155), (0.26, 0.008, 0.0180), (0.42, 0.0, 0.0185),
            (0.52, 0.004, 0.0180), (0.62, 0.017, 0.0170), (0.72, 0.037, 0.0160), (0.82, 0.063, 0.0145),
            (0.858, 0.074, 0.0135), (0.868, 0.077, 0.0105), (0.872, 0.078, 0.005)]
    path = []
    for y, back, r in post:
        x = BACK + (0.010 * (y - 0.44) / 0.42 if y > 0.44 else 0.0)
        path.append(((x, y, FAR - back), r))
    m.add(leg(path).both("x"), oak, smooth=50)

    def lean(y):
        for (y0, b0, _), (y1, b1, _) in zip(post, post[1:]):
            if y0 <= y <= y1:
                return FAR - (b0 + (b1 - b0) * (y - y0) / (y1 - y0))
    for y, tall in ((0.565, 0.050), (0.685, 0.056), (0.803, 0.066)):
        m.add(slat(y, lean(y), BACK + 0.004 + 0.010 * (y - 0.44) / 0.42, tall, 0.026, 0.011), oak, smooth=35)

    def stretcher(a, b, r=0.0105):
        return tube([a, between(a, b, 0.12), between(a, b, 0.5), between(a, b, 0.88), b],
                    [r * 0.72, r * 0.92, r * 1.12, r * 0.92, r * 0.72], 10)
    rows = [stretcher((-FRONT, 0.19, NEAR), (FRONT, 0.19, NEAR)),
            stretcher((-FRONT, 0.29, NEAR), (FRONT, 0.29, NEAR)),
            stretcher((-BACK, 0.23, FAR - 0.011), (BACK, 0.23, FAR - 0.011))]
    for side in (-1, 1):
        for y, back in ((0.15, 0.018), (0.25, 0.009)):
            rows.append(stretcher((side * FRONT, y, NEAR), (side * BACK, y, FAR - back)))
    m.add(join(rows), oak, smooth=50)
    # The seat: rails within, the cord over them, one plane closing it below.
    rails = [rod((-FRONT, SEAT - 0.02, NEAR), (FRONT, SEAT - 0.02, NEAR), 0.012, 6),
             rod((-BACK, SEAT - 0.02, FAR), (BACK, SEAT - 0.02, FAR), 0.012, 6)]
    for side in (-1, 1):
        rails.append(rod((side * FRONT, SEAT - 0.02, NEAR), (side * BACK, SEAT - 0.02, FAR), 0.012, 6))
    m.add(join(rails), oak)
    m.add(seat(), cord, smooth=28)
    # Between the strands of the corners one sees this.
    rim = [(-FRONT, SEAT - 0.006, NEAR), (FRONT, SEAT - 0.006, NEAR), (BACK, SEAT - 0.006, FAR),
           (-BACK, SEAT - 0.006, FAR)]
    centre = (0.0, SEAT - 0.021, (NEAR + FAR) / 2)
    m.add(solid([(rim[i - 1], rim[i], centre) for i in range(4)], closed=False), cord)
    low, out = SEAT - 0.0335, 0.0075
    m.add(solid([((-FRONT - out, low, NEAR + out), (-BACK - out, low, FAR - out), (BACK + out, low, FAR - out),
                  (FRONT + out, low, NEAR + out))], closed=False), under)
    return m

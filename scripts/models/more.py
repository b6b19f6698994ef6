"""More shapes: ornament laid on a curved surface, petals, bands, ears of grain.

A `Round` is the surface of a body of revolution. A decal is a thin, slightly raised patch on
such a surface (or on any function (u, v, lift) -> point): it is open at its back, which the
body hides, so it costs few triangles.
"""

import math

from solid import Shape, add, between, cross, dot, face_normal, lathe, mul, solid, spline, sub, unit


class Round:
    """The surface of a profile of (radius, height) turned about the y axis.

    `at(angle, s, lift)`: the point at `angle` degrees (0 is the front, +z; 90 is +x) and at
    `s` metres along the profile from its first point, `lift` above the surface."""

    def __init__(self, profile, sides=24):
        self.profile, self.sides = profile, sides
        self.steps = [0.0]
        for a, b in zip(profile, profile[1:]):
            self.steps.append(self.steps[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
        flat = []
        for a, b in zip(profile, profile[1:]):
            size = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
            flat.append(((b[1] - a[1]) / size, (a[0] - b[0]) / size))
        self.normals = []
        for i in range(len(profile)):
            p, q = flat[max(i - 1, 0)], flat[min(i, len(flat) - 1)]
            x, y = p[0] + q[0], p[1] + q[1]
            size = math.hypot(x, y) or 1.0
            self.normals.append((x / size, y / size))

    def shape(self):
        return lathe(self.profile, self.sides)

    def flat(self, s):
        """(radius, height, normal) at s along the profile."""
        i = 0
        while i < len(self.steps) - 2 and s > self.steps[i + 1]:
            i += 1
        t = (s - self.steps[i]) / (self.steps[i + 1] - self.steps[i])
        r, h = between(self.profile[i], self.profile[i + 1], t)
        return r, h, between(self.normals[i], self.normals[i + 1], max(0.0, min(1.0, t)))

    def height(self, h):
        """The s of the first place of the profile that is as high as h."""
        for i in range(len(self.steps) - 1):
            a, b = self.profile[i][1], self.profile[i + 1][1]
            if a != b and min(a, b) <= h <= max(a, b):
                return self.steps[i] + (self.steps[i + 1] - self.steps[i]) * (h - a) / (b - a)
        raise ValueError("the profile has no height %g" % h)

    def at(self, angle, s, lift=0.0):
        r, h, n = self.flat(s)
        r, h = r + n[0] * lift, h + n[1] * lift
        a = math.radians(angle)
        return (r * math.sin(a), h, r * math.cos(a))

    def map(self, angle, s):
        """A map (u, v, lift) -> point in metres about the place (angle, s)."""
        r = max(self.flat(s)[0], 1e-6)
        return lambda u, v, lift=0.0: self.at(angle + math.degrees(u / r), s + v, lift)

    def band(self, low, high, lift, sides=None):
        """A thin band round the body from s = low to s = high, on the body's own facets."""
        rings = []
        for s, up in ((low, 0.0), (low, lift), (high, lift), (high, 0.0)):
            r, h, n = self.flat(s)
            rings.append((r + n[0] * up, h + n[1] * up))
        sides = sides or self.sides
        faces = []
        for a, b in ((rings[0], rings[1]), (rings[1], rings[2]), (rings[2], rings[3])):
            if math.hypot(b[0] - a[0], b[1] - a[1]) < 1e-9:
                continue
            for i in range(sides):
                quad = []
                for (r, h), k in ((a, i), (a, i + 1), (b, i + 1), (b, i)):
                    angle = 2 * math.pi * k / sides
                    quad.append((r * math.sin(angle), h, r * math.cos(angle)))
                faces.append(tuple(quad))
        return solid(faces, closed=False)

    def stripe(self, low, high, lift, sides=None):
        """As a band, but only its face: for thin painted lines."""
        sides = sides or self.sides
        faces = []
        ends = []
        for s in (low, high):
            r, h, n = self.flat(s)
            ends.append((r + n[0] * lift, h + n[1] * lift))
        for i in range(sides):
            quad = []
            for (r, h), k in ((ends[0], i), (ends[0], i + 1), (ends[1], i + 1), (ends[1], i)):
                angle = 2 * math.pi * k / sides
                quad.append((r * math.sin(angle), h, r * math.cos(angle)))
            faces.append(tuple(quad))
        return solid(faces, closed=False)


def decal(at, outline, lift, middle=None, rim=0.25):
    """A patch on the surface `at`: the outline a little above it (`rim` of the lift), its
    middle at `lift`. The outline must be seen whole from its middle."""
    if middle is None:
        middle = (sum(p[0] for p in outline) / len(outline),
                  sum(p[1] for p in outline) / len(outline))
    top = at(middle[0], middle[1], lift)
    out = sub(top, at(middle[0], middle[1], 0.0))
    edge = [at(u, v, lift * rim) for u, v in outline]
    faces = [(edge[i - 1], edge[i], top) for i in range(len(edge))]
    if sum(dot(face_normal(f), out) for f in faces) < 0:
        faces = [f[::-1] for f in faces]
    return solid(faces, closed=False)


def petal(size, width, steps=2, tip=0.55):
    """The outline of a petal or leaf from (0, 0) up to (0, size), widest at `tip` of it."""
    right = []
    count = int(2 * steps)
    for i in range(1, count):
        t = i / count
        x = math.sin(math.pi * t ** (math.log(0.5) / math.log(tip)))
        right.append((width / 2 * x, size * t))
    return [(0.0, 0.0)] + right + [(0.0, size)] + [(-x, y) for x, y in right[::-1]]


def turned(outline, degrees, x=0.0, y=0.0):
    """An outline of the plane turned about (0, 0), then moved."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(x + p[0] * c - p[1] * s, y + p[0] * s + p[1] * c) for p in outline]


def gem(outline, low, high, top=None):
    """A closed relief on the plane z = low: the outline as its foot, one point as its top."""
    if top is None:
        top = (sum(p[0] for p in outline) / len(outline),
               sum(p[1] for p in outline) / len(outline))
    foot = [(x, y, low) for x, y in outline]
    peak = (top[0], top[1], high)
    faces = [(foot[i - 1], foot[i], peak) for i in range(len(foot))]
    return solid(faces + [tuple(foot[::-1])])


def join(shapes):
    """All shapes as one."""
    out = Shape()
    for shape in shapes:
        out = out + shape
    return out


def skin(rows, around=False):
    """An open skin over rows of points (points go right, rows go up, seen from its face);
    `around`: the last point of each row joins the first."""
    faces = []
    for a, b in zip(rows, rows[1:]):
        for j in range(len(a) if around else len(a) - 1):
            k = (j + 1) % len(a)
            faces.append((a[j], a[k], b[k], b[j]))
    return solid(faces, closed=False)


class Body:
    """A body of elliptic sections, such as a dressmaker's form: levels of (y, half the width,
    half the depth, z of the middle). `at(angle, y, out)` as for a `Round`."""

    def __init__(self, levels, steps=4):
        self.levels = spline([tuple(map(float, level)) for level in levels], steps)

    def section(self, y):
        levels = self.levels
        i = 0
        while i < len(levels) - 2 and y > levels[i + 1][0]:
            i += 1
        t = (y - levels[i][0]) / (levels[i + 1][0] - levels[i][0])
        return between(levels[i], levels[i + 1], max(0.0, min(1.0, t)))

    def at(self, angle, y, out=0.0):
        _, rx, rz, z = self.section(y)
        a = math.radians(angle)
        return ((rx + out) * math.sin(a), y, z + (rz + out) * math.cos(a))

    def map(self, angle, y):
        """A map (u, v, lift) -> point in metres about a place; v runs upwards."""
        _, rx, rz, _ = self.section(y)
        a = math.radians(angle)
        r = math.hypot(rx * math.cos(a), rz * math.sin(a))
        return lambda u, v, lift=0.0: self.at(angle + math.degrees(u / r), y + v, lift)

    def rings(self, heights, sides):
        return [[self.at(360 * k / sides, y) for k in range(sides)] for y in heights]


# A dressmaker's form of ordinary size, from the hips to the neck.
FORM = Body([(0.79, 0.105, 0.080, 0.0), (0.84, 0.152, 0.108, 0.0), (0.91, 0.170, 0.120, -0.004), (0.98, 0.154, 0.108, -0.002),
             (1.05, 0.122, 0.088, 0.0), (1.12, 0.131, 0.098, 0.004), (1.19, 0.150, 0.114, 0.008), (1.25, 0.158, 0.121, 0.010),
             (1.31, 0.160, 0.104, 0.002), (1.36, 0.166, 0.084, -0.006), (1.405, 0.138, 0.068, -0.012), (1.430, 0.078, 0.058, -0.010),
             (1.455, 0.056, 0.054, -0.004), (1.500, 0.052, 0.052, 0.002)])


def form_stand(model, wood, iron, low=0.80):
    """The stand of the form: round base, turned pole, a turned knob on the neck."""
    model.add(lathe([(0.0, 0.0), (0.169, 0.0), (0.172, 0.004), (0.172, 0.016), (0.160, 0.024), (0.090, 0.034), (0.036, 0.050), (0.022, 0.070)], 20,
                    caps=False), wood, smooth=45)
    model.add(lathe([(0.022, 0.066), (0.025, 0.080), (0.0165, 0.105), (0.0165, 0.50), (0.021, 0.508), (0.021, 0.530), (0.0125, 0.538),
                     (0.0125, low + 0.03)], 12, caps=False), wood, smooth=45)
    model.add(lathe([(0.0535, 1.4985), (0.0560, 1.504), (0.0535, 1.511), (0.0125, 1.522), (0.0105, 1.532), (0.0190, 1.552), (0.0145, 1.569), (0.0, 1.574)],
                    14, caps=False).move(0, 0, 0.002), wood, smooth=55)
    model.add(lathe([(0.036, 0.513), (0.036, 0.524)], 6).scale(0.28, 1.0, 1.0).move(0.026, 0, 0), iron)


def noise(i, j=0):
    """A number from 0 to 1 that is the same every time."""
    value = math.sin(i * 12.9898 + j * 78.233) * 43758.5453
    return math.floor((value - math.floor(value)) * 65536) / 65536

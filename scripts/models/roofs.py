"""Curved Chinese roofs, for several models."""

from solid import *


def _ring(a, b, y, lift, steps):
    """A rectangle of half sizes a (x) and b (z) at height y whose corners rise by `lift`."""
    points = []
    corners = [(a, b), (a, -b), (-a, -b), (-a, b)]
    for k in range(4):
        (x0, z0), (x1, z1) = corners[k], corners[(k + 1) % 4]
        for i in range(steps):
            # Closer points near the corners, where the eaves bend.
            t = 0.5 - 0.5 * math.cos(math.pi * i / steps)
            near = abs(2 * t - 1) ** 3
            points.append((x0 + (x1 - x0) * t, y + lift * near, z0 + (z1 - z0) * t))
    return points


def rise(t):
    """The hollow slope: share of the height at share t of the way from eaves to ridge."""
    return t * (0.55 + 0.45 * t)


def hip(a, b, ridge, height, lift=0.0, thick=0.3, wall=0.75, rows=4, steps=4, top=1.0):
    """A hipped roof standing on y = 0 (its soffit): eaves of half sizes a, b; a ridge of half
    length `ridge` along x (0: a point); `wall` is the share of a and b that the soffit leaves
    to the walls below; with `top` under 1 it ends there in a flat field.
    """
    inner = lambda share: (a - b + b * share if a > b else a * share, b * share)
    rings = [_ring(*inner(wall), 0.0, 0.0, steps), _ring(a, b, 0.0, lift, steps), _ring(a, b, thick, lift, steps)]
    for k in range(1, rows + 1):
        t = top * k / rows
        rings.append(_ring(ridge + (a - ridge) * (1 - t), b * (1 - t), thick + height * rise(t),
                           lift * (1 - t) ** 3, steps))
    faces = []
    for low, high in zip(rings, rings[1:]):
        n = len(low)
        for i in range(n):
            j = (i + 1) % n
            faces.append((low[i], low[j], high[j], high[i]))
    faces.append(tuple(rings[0][::-1]))
    if top < 1:
        faces.append(tuple(rings[-1]))
    return solid(faces)


def gable_cap(a, b, base, height, t0, thick, rows=4):
    """The upper, gabled part of a hip-and-gable roof of `hip` (same b, height, thick): from
    the share t0 of the slope up, half length a along x, standing on y = base."""
    side = []
    for k in range(rows + 1):
        t = t0 + (1 - t0) * k / rows
        side.append((b * (1 - t), thick + height * rise(t)))
    side[-1] = (0.0, side[-1][1])
    outline = side + [(-z, y) for z, y in side[-2::-1]]
    return extrude([(z, y + base) for z, y in outline], -a, a, "zy")


def corner_ridges(a, b, ridge, height, lift, thick, radius, rows=4, top=1.0, sides=5, start=0.0):
    """The four ribs over the hips of a roof of `hip`."""
    path = []
    for k in range(rows + 1):
        t = start + (top - start) * k / rows
        path.append((ridge + (a - ridge) * (1 - t), thick + height * rise(t) + lift * (1 - t) ** 3 + radius * 0.4, b * (1 - t)))
    return tube(path, radius, sides).both("x").both("z")

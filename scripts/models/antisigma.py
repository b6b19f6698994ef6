"""Work 3.7: the antisigma-minus, a bubble-chamber event in space.

A scheme, not the photograph: the tracks are drawn by hand after the kind of event that was
found. A beam of particles crosses the chamber; one meets a nucleus; from the meeting leaves,
among others, one short track (red) that ends in a kink, and farther on, where no track leads
to it, a star opens. Curves are arcs, as in a magnetic field across the chamber. The frame
has, from memory, about the size of the propane chamber of 24 litres: 0.55 x 0.28 x 0.16 m.
"""

from solid import *

NAME = "antisigma-track"

BRASS = Material("frame", "#a58a4e", rough=0.3, metal=0.85)
BACK = Material("chamber", "#10211f", rough=0.6)
MARK = Material("marks", "#7f9a92", rough=0.6)
BEAM = Material("bubbles", "#a9c4bd", rough=0.4, shine="#a9c4bd", strength=0.25)
TRACK = Material("tracks", "#e9e6d8", rough=0.4, shine="#e9e6d8", strength=0.35)
STAR = Material("star", "#e0b65a", rough=0.4, shine="#e0b65a", strength=0.35)
RED = Material("antisigma", "#d8301f", rough=0.35, shine="#e0301c", strength=0.7)

W, H, D = 0.55, 0.28, 0.16
FOOT = 0.012


def track(start, angle, radius, reach, slope=0.0, steps=10):
    """An arc from `start`, setting out at `angle` (degrees, from +x to +y) with a signed
    radius, `slope` in depth for each length; it ends at the chamber's wall."""
    x, y, z = start
    path = [start]
    step = reach / steps
    turn = 0.0 if not radius else step / radius
    a = math.radians(angle)
    for _ in range(steps):
        a += turn / 2
        nxt = (x + step * math.cos(a), y + step * math.sin(a), z + slope * step)
        a += turn / 2
        edge = 0.006
        inside = (abs(nxt[0]) < W / 2 - edge and FOOT + edge < nxt[1] < FOOT + H - edge and abs(nxt[2]) < D / 2 - edge)
        if not inside:
            break
        x, y, z = nxt
        path.append(nxt)
    return path


def line(path, thick=0.00125, sides=5):
    return tube(path, thick, sides)


def bubbles(path, every, size):
    """Beads along a path, each a small octahedron."""
    out, spare, n = [], 0.0, 0
    for p, q in zip(path, path[1:]):
        span = length(sub(q, p))
        at = spare
        while at < span:
            c = between(p, q, at / span)
            r = size * (0.85 + 0.3 * ((n * 7919 + 3) % 11) / 10)
            px, nx, py, ny, pz, nz = [add(c, mul(v, r)) for v in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))]
            out.append(Part([(px, py, pz), (py, nx, pz), (nx, ny, pz), (ny, px, pz),
                             (py, px, nz), (nx, py, nz), (ny, nx, nz), (px, ny, nz)], True))
            at += every * (0.9 + 0.2 * ((n * 31 + 5) % 7) / 6)
            n += 1
        spare = at - span
    return Shape(out)


def model():
    m = Model(NAME, centre=False)
    x, z, top = W / 2, D / 2, FOOT + H
    # Floor and back of dark plate, the frame of thin edges with its corners.
    m.add(box((-x - 0.006, 0, -z - 0.006), (x + 0.006, FOOT - 0.002, z + 0.006), 0.002), BACK, 0)
    m.add(box((-x + 0.0004, FOOT - 0.004, -z - 0.003), (x - 0.0004, top - 0.0004, -z)), BACK, 0)
    r = 0.0024
    for a, b in (((-x, FOOT, z), (x, FOOT, z)), ((-x, top, z), (x, top, z)), ((-x, FOOT, -z), (x, FOOT, -z)), ((-x, top, -z), (x, top, -z)),
                 ((-x, FOOT, -z), (-x, FOOT, z)), ((x, FOOT, -z), (x, FOOT, z)), ((-x, top, -z), (-x, top, z)), ((x, top, -z), (x, top, z)),
                 ((-x, FOOT, -z), (-x, top, -z)), ((x, FOOT, -z), (x, top, -z)), ((-x, FOOT, z), (-x, top, z)), ((x, FOOT, z), (x, top, z))):
        m.add(rod(a, b, r, 8), BRASS, 50)
    for px in (-x, x):
        for py in (FOOT, top):
            for pz in (-z, z):
                m.add(sphere(0.0042, 8, 4).move(px, py, pz), BRASS, 80)
    # Crosses of reference on the back.
    for px in (-0.18, 0.0, 0.18):
        for py in (FOOT + 0.06, FOOT + 0.22):
            for w, h in ((0.007, 0.0007), (0.0007, 0.007)):
                m.add(solid([((px - w, py - h, -z + 0.0006), (px + w, py - h, -z + 0.0006), (px + w, py + h, -z + 0.0006), (px - w, py + h, -z + 0.0006))], False), MARK, 0)
    # The beam, as strings of bubbles; one of them ends in the event.
    y0 = FOOT + 0.118
    event = (-0.115, y0 + 0.0063, 0.012)
    for start, angle, slope in (((-x + 0.008, y0 + 0.062, -0.030), 2.0, 0.05), ((-x + 0.008, y0 + 0.030, 0.038), 3.0, -0.04),
                                ((-x + 0.008, y0 - 0.030, -0.018), 2.0, 0.02), ((-x + 0.008, y0 - 0.066, 0.026), 2.5, -0.03)):
        m.add(bubbles(track(start, angle, -6.0, 0.56, slope, 28), 0.0118, 0.0015), BEAM, 0)
    lead = [(-x + 0.008 + (event[0] + x - 0.008) * k / 10, y0 + 0.0063 * (1 - (1 - k / 10) ** 2), 0.012) for k in range(11)]
    m.add(line(lead), TRACK, 60)
    knot = lambda p, size: sphere(size, 8, 4).move(*p)
    m.add(knot(event, 0.0026), TRACK, 80)
    # What leaves the event.
    for angle, radius, reach, slope in ((-13, 0.9, 0.40, 0.10), (-30, 0.50, 0.30, -0.16), (31, -0.55, 0.30, -0.18), (-58, -0.30, 0.16, 0.22)):
        m.add(line(track(event, angle, radius, reach, slope, 14)), TRACK, 60)
    # A neutral one leaves no track; where it decays two open.
    fork = (0.022, event[1] - 0.054, 0.034)
    for angle, radius, slope in ((16, -0.45, 0.10), (-20, 0.42, 0.14)):
        m.add(line(track(fork, angle, radius, 0.24, slope, 12)), TRACK, 60)
    # The antisigma-minus: short and red, with its kink and the pion that goes on.
    bend = (event[0] + 0.046, event[1] + 0.0135, event[2] + 0.006)
    m.add(line([event, between(event, bend, 0.5), bend], 0.0023, 8), RED, 60)
    m.add(knot(bend, 0.0034), RED, 80)
    m.add(line(track(bend, 62, -0.30, 0.20, 0.10, 14)), TRACK, 60)
    # The star, in the line of the invisible antineutron.
    far = (0.082, event[1] + 0.050, 0.026)
    m.add(knot(far, 0.0034), STAR, 80)
    for angle, radius, reach, slope in ((12, 0.55, 0.20, 0.16), (48, -0.25, 0.15, -0.30), (96, 0.22, 0.12, 0.10), (158, -0.16, 0.085, -0.35),
                                        (-38, 0.30, 0.17, 0.24), (-84, -0.20, 0.13, -0.22), (-140, 0.14, 0.075, 0.30)):
        m.add(line(track(far, angle, radius, reach, slope, 10)), STAR, 60)
    # A slow electron curls up.
    curl, a = [], 0.0
    for k in range(26):
        r0 = 0.018 * (1 - k / 32)
        a = k * 0.55
        curl.append((0.19 + r0 * math.cos(a), FOOT + 0.052 + r0 * math.sin(a), -0.036 + 0.0012 * k))
    m.add(tube(curl, 0.0007, 4), BEAM, 60)
    return m

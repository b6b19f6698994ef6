"""Parts of buildings, for several models."""

from solid import *


def flat(outline, at):
    """A face alone: points (u, v) and the place at(u, v) of each."""
    return solid([tuple(at(u, v) for u, v in outline)], closed=False)


def on_wall(outline, z, x=0.0, y=0.0):
    """A face alone in the plane z, looking to +z."""
    return flat(outline, lambda u, v: (u + x, v + y, z))


def three(low, high):
    """A box of which only the upright faces to x and +z are made (a pilaster on a wall)."""
    faces = box(low, high).parts[0].faces
    return Shape([Part(faces[2:3] + faces[4:], False)])


def open_box(low, high, top=True):
    """A box without its underside (and without its top), which other parts hide."""
    faces = box(low, high).parts[0].faces
    return Shape([Part(faces[1:] if top else faces[2:], False)])


def stand(width, height, depth, at, top=True):
    """An open box whose underside's middle is `at`."""
    x, y, z = at
    return open_box((x - width / 2, y, z - depth / 2), (x + width / 2, y + height, z + depth / 2), top)


def arched(half, low, spring, steps=5):
    """The outline of a door or window with a round head, about x = 0."""
    return [(-half, low), (half, low), (half, spring)] + arc((0, spring), half, 0, 180, steps)[1:-1] + [(-half, spring)]


def around(shape):
    """A shape on the front, repeated on all four sides."""
    return shape.ring(4, "y")


def column(radius, height, sides=12, plinth=1.0):
    """A column on the ground: plinth, shaft, capital (its top lies under something)."""
    r = radius
    foot, head = plinth * r * 1.1, r * 1.1
    shape = stand(2.7 * r, foot, 2.7 * r, (0, 0, 0))
    shape += lathe([(1.05 * r, foot), (0.83 * r, height - head), (1.25 * r, height - 0.45 * head)], sides, caps=False)
    slab = box((-1.3 * r, height - 0.45 * head, -1.3 * r), (1.3 * r, height, 1.3 * r)).parts[0].faces
    return shape + Shape([Part(slab[:1] + slab[2:], False)])


def sector(r0, r1, start, end, steps):
    """The outline of a piece of a ring in (x, z); angles from the front (+z) towards +x."""
    at = lambda r, a: (r * math.sin(math.radians(a)), r * math.cos(math.radians(a)))
    angles = [start + (end - start) * k / steps for k in range(steps + 1)]
    return [at(r1, a) for a in angles] + [at(r0, a) for a in reversed(angles)]

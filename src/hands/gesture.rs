//! What fingers mean.

use glam::Vec2;

/// What a hand has just done. Places, ways and speeds in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The first finger came down: what is under it may light up.
    Press {
        /// Where.
        at: Vec2,
    },
    /// The press will be no tap: it moved, a second finger came, it was a palm,
    /// or it was lost.
    Unpress,
    /// Down and up at one spot, however long it took.
    Tap {
        /// Where the finger came down: what lit up there is what is meant, even
        /// if an unsteady hand lifts a little beside it.
        at: Vec2,
    },
    /// Follows the second `Tap` of two that are near each other in space and time.
    DoubleTap {
        /// Where the second finger came down.
        at: Vec2,
    },
    /// One finger moves.
    Drag {
        /// Where it came down.
        from: Vec2,
        /// Where it is.
        at: Vec2,
        /// Its way since the last `Drag`. The first one holds the whole way from
        /// where it came down, so what is held stays under the finger; after a
        /// pinch, the way since the other finger left.
        by: Vec2,
    },
    /// The finger that dragged is gone, or no longer alone.
    DragEnd {
        /// Where it came down.
        from: Vec2,
        /// How fast it was when lifted, pixels a second; zero if it was not lifted.
        velocity: Vec2,
    },
    /// What was let go in motion goes on, slower and slower.
    Coast {
        /// Where the finger of the drag had come down.
        from: Vec2,
        /// The way since the last time.
        by: Vec2,
    },
    /// Two fingers move: together, apart, or towards each other.
    Pinch {
        /// The middle between them at first.
        from: Vec2,
        /// The middle between them now.
        at: Vec2,
        /// The middle's way since the last time.
        by: Vec2,
        /// Their distance as a multiple of what it was the last time, 0.2 to 5.
        factor: f32,
    },
    /// The two are no longer two.
    PinchEnd {
        /// The middle between them at first.
        from: Vec2,
    },
}

//! Work shared out over the machine's cores.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Bytes of stack, as much as a main thread has: drawings may be nested deep.
const STACK: usize = 8 << 20;

/// How many cores there are, as far as anybody tells.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Works on every item, on so many threads; the results come in the order of
/// the items.
pub fn share<T: Sync, R: Send + Sync>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let results: Vec<OnceLock<R>> = items.iter().map(|_| OnceLock::new()).collect();
    let next = AtomicUsize::new(0);
    let run = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let (Some(item), Some(result)) = (items.get(at), results.get(at)) else { return };
            // Nobody else works on this item.
            let _ = result.set(work(item));
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.min(items.len()) {
            // One that cannot be had is no loss: this thread works as well.
            let _ = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run);
        }
        run();
    });
    results.into_iter().filter_map(OnceLock::into_inner).collect()
}

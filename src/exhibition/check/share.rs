//! Work shared out over the machine's cores.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The most threads at a time: each may hold a large picture.
const MOST_THREADS: usize = 8;

/// Bytes of stack, as much as a main thread has: drawings may be nested deep.
const STACK: usize = 8 << 20;

/// Works on every item; the results come in the order of the items.
pub(super) fn share<T: Sync, R: Send + Sync>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
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
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS).min(items.len());
    thread::scope(|scope| {
        for _ in 1..threads {
            // One that cannot be had is no loss: this thread works as well.
            let _ = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run);
        }
        run();
    });
    results.into_iter().filter_map(OnceLock::into_inner).collect()
}

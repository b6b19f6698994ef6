//! What the kernel says of this process: memory and time on a core.

use std::fs;

/// Parts of a second in which the kernel counts; 100 on every Linux of today.
const TICKS: f64 = 100.0;

/// Memory now.
pub(super) fn memory() -> Option<f64> {
    megabytes(&fs::read_to_string("/proc/self/status").ok()?, "VmRSS")
}

/// The most memory there was.
pub(super) fn most_memory() -> Option<f64> {
    megabytes(&fs::read_to_string("/proc/self/status").ok()?, "VmHWM")
}

/// Seconds on a core so far, of all threads.
pub(super) fn seconds() -> Option<f64> {
    ticks(&fs::read_to_string("/proc/self/stat").ok()?).map(|ticks| ticks / TICKS)
}

fn megabytes(status: &str, name: &str) -> Option<f64> {
    let value = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    value.trim().strip_suffix("kB")?.trim().parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}

fn ticks(stat: &str) -> Option<f64> {
    // The program's name comes in brackets and may hold anything.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    let mut next = || fields.next()?.parse::<f64>().ok();
    Some(next()? + next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_by_its_name() {
        let status = "Name:\tenfilade\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n";
        assert_eq!(megabytes(status, "VmRSS"), Some(100.0));
        assert_eq!(megabytes(status, "VmHWM"), Some(200.0));
        assert_eq!(megabytes(status, "VmSwap"), None);
    }

    #[test]
    fn time_is_of_the_program_and_of_the_kernel() {
        let stat = "42 (a (strange) name) S 1 42 42 0 -1 4194560 900 0 3 0 250 50 7 8 20 0 12 0 100 1 2";
        assert_eq!(ticks(stat), Some(300.0));
        assert_eq!(ticks("42 (short) S 1"), None);
    }
}

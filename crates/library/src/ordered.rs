//! Many items in parallel, their results in the order they came, memory bounded.

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// How many items a worker has in hand at once: enough to keep cores busy, few enough to stay small.
const IN_HAND: usize = 32;

/// A pool of `threads` workers; `None` or 0 takes all cores.
///
/// # Errors
/// One sentence when the system grants no threads.
pub fn pool(threads: Option<usize>) -> Result<ThreadPool, String> {
    ThreadPoolBuilder::new()
        .num_threads(threads.unwrap_or(0))
        .build()
        .map_err(|e| format!("The system granted no worker threads ({e}): try --threads 1."))
}

/// Run `work` over `items` on the pool and hand each result to `sink` in the items' order.
/// Stops at the first error of the sink and returns it.
///
/// # Errors
/// The sink's.
pub fn map<T, R, E>(
    pool: &ThreadPool,
    items: impl IntoIterator<Item = T>,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
{
    let mut items = items.into_iter();
    let size = IN_HAND * pool.current_num_threads();
    loop {
        let chunk: Vec<T> = items.by_ref().take(size).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        let results: Vec<R> = pool.install(|| chunk.into_par_iter().map(&work).collect());
        for result in results {
            sink(result)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order() {
        let pool = pool(Some(3)).unwrap();
        let mut seen = Vec::new();
        map(
            &pool,
            0..1000,
            |n| n * 2,
            |n| {
                seen.push(n);
                Ok::<(), ()>(())
            },
        )
        .unwrap();
        assert_eq!(seen, (0..1000).map(|n| n * 2).collect::<Vec<_>>());
        let stopped = map(&pool, 0..1000, |n| n, |n| if n == 5 { Err(n) } else { Ok(()) });
        assert_eq!(stopped, Err(5));
    }
}

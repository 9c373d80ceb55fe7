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
    sink: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
{
    let mut portions = Portions::new(pool, work, sink);
    for item in items {
        portions.push(item)?;
    }
    portions.finish()
}

/// The same for items that come one by one from somewhere that can't be an iterator.
#[derive(Debug)]
pub struct Portions<'p, T, W, S> {
    pool: &'p ThreadPool,
    work: W,
    sink: S,
    waiting: Vec<T>,
}

impl<'p, T, R, E, W, S> Portions<'p, T, W, S>
where
    T: Send,
    R: Send,
    W: Fn(T) -> R + Sync,
    S: FnMut(R) -> Result<(), E>,
{
    /// Work on the pool, results to the sink.
    pub const fn new(pool: &'p ThreadPool, work: W, sink: S) -> Self {
        Self { pool, work, sink, waiting: Vec::new() }
    }

    /// Take one; work begins when enough are in hand.
    ///
    /// # Errors
    /// The sink's.
    pub fn push(&mut self, item: T) -> Result<(), E> {
        self.waiting.push(item);
        if self.waiting.len() < IN_HAND * self.pool.current_num_threads() {
            return Ok(());
        }
        self.through()
    }

    /// Work on what is still in hand.
    ///
    /// # Errors
    /// The sink's.
    pub fn finish(mut self) -> Result<(), E> {
        self.through()
    }

    fn through(&mut self) -> Result<(), E> {
        let waiting = std::mem::take(&mut self.waiting);
        let work = &self.work;
        let results: Vec<R> = self.pool.install(|| waiting.into_par_iter().map(work).collect());
        results.into_iter().try_for_each(&mut self.sink)
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

//! Long lists worked through by every core.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// Fewer than these are not worth a thread.
const FEW: usize = 512;

/// Does the same with parts of a list, on as many cores as there are; the answers in the order of the parts.
pub fn in_parts<T: Sync, U: Send>(items: &[T], work: impl Fn(&[T]) -> U + Sync) -> Vec<U> {
    let cores = available_parallelism().map_or(1, NonZero::get);
    if items.len() < FEW || cores < 2 {
        return vec![work(items)];
    }
    scope(|threads| {
        let parts = items.chunks(items.len().div_ceil(cores));
        let working: Vec<_> = parts.map(|part| threads.spawn(|| work(part))).collect();
        working.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_together_are_the_whole_in_its_order() {
        for length in [0, 1, FEW - 1, FEW, 10 * FEW + 7] {
            let numbers: Vec<usize> = (0..length).collect();
            let doubled = in_parts(&numbers, |part| part.iter().map(|number| 2 * number).collect::<Vec<_>>());
            let whole: Vec<usize> = numbers.iter().map(|number| 2 * number).collect();
            assert_eq!(doubled.concat(), whole, "{length} numbers, none lost and none twice");
        }
    }
}

#![expect(clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use super::*;
use crate::random::Random;

fn cheapest(costs: &[Vec<i32>], taken: &mut Vec<usize>) -> i32 {
    let Some(row) = costs.get(taken.len()) else { return 0 };
    let mut best = i32::MAX;
    for (column, cost) in row.iter().enumerate() {
        if !taken.contains(&column) {
            taken.push(column);
            best = best.min(cheapest(costs, taken).saturating_add(*cost));
            taken.pop();
        }
    }
    best
}

#[test]
fn an_assignment_is_as_cheap_as_the_best_of_all_and_uses_no_column_twice() {
    let mut random = Random::new(3, 0);
    for _ in 0..1000 {
        let columns = 1 + random.below(6);
        let rows = random.below(columns + 1);
        let row = |random: &mut Random| (0..columns).map(|_| (random.bits() % 20).cast_signed()).collect();
        let costs: Vec<Vec<i32>> = (0..rows).map(|_| row(&mut random)).collect();
        let assigned = assign(&costs);
        let mut distinct = assigned.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), rows, "each row has a column of its own");
        let total: i32 = costs.iter().zip(&assigned).map(|(row, column)| row[*column]).sum();
        assert_eq!(total, cheapest(&costs, &mut Vec::new()), "{costs:?}");
    }
}

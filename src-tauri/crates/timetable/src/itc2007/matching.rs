//! Rooms by matching: the cheapest way to give the lectures of one period a room each, all else staying as it is.
#![expect(clippy::indexing_slicing, reason = "rows and columns are counted from the table given")]

use super::cost::ROOM;
use super::state::State;
use super::tables::NONE;

/// Reassigns the rooms of every period until no period alone can do better, or until told to stop.
pub fn rematch(state: &mut State<'_>, stop: &dyn Fn() -> bool) {
    loop {
        let before = state.soft;
        for period in 0..state.tables.periods {
            if stop() {
                return;
            }
            rematch_period(state, period);
        }
        if state.soft >= before {
            return;
        }
    }
}

fn rematch_period(state: &mut State<'_>, period: usize) {
    let tables = state.tables;
    let places = period * tables.rooms..(period + 1) * tables.rooms;
    let here = places.filter_map(|place| Some(state.lecture_at[place]).filter(|lecture| *lecture != NONE));
    let lectures: Vec<(usize, usize)> = here.map(|lecture| (lecture, state.place_of[lecture])).collect();
    let before = state.soft;
    for (lecture, _) in &lectures {
        state.lift(*lecture);
    }
    let cost = |lecture: usize, room: usize| {
        let at = tables.course_of[lecture] * tables.rooms + room;
        tables.seats_short[at] + ROOM * i32::from(state.in_room[at] == 0)
    };
    let of = |lecture: usize| (0..tables.rooms).map(move |room| cost(lecture, room)).collect();
    let costs: Vec<Vec<i32>> = lectures.iter().map(|(lecture, _)| of(*lecture)).collect();
    let rooms = assign(&costs);
    for ((lecture, _), room) in lectures.iter().zip(&rooms) {
        state.put(*lecture, period * tables.rooms + room);
    }
    if state.soft >= before {
        // Not better: the old rooms, so that a timetable that cannot be improved stays as it is.
        for (lecture, _) in &lectures {
            state.lift(*lecture);
        }
        for (lecture, place) in &lectures {
            state.put(*lecture, *place);
        }
    }
}

/// The column of each row in the cheapest assignment (the Hungarian method, shortest augmenting paths with potentials).
/// There are at least as many columns as rows.
fn assign(costs: &[Vec<i32>]) -> Vec<usize> {
    let columns = costs.first().map_or(0, Vec::len);
    // Index 0 stands for "none": rows and columns count from 1 in here.
    let mut matching = Matching {
        costs,
        row_high: vec![0; costs.len() + 1],
        column_high: vec![0; columns + 1],
        row_of: vec![0; columns + 1],
    };
    for row in 1..=costs.len() {
        matching.augment(row);
    }
    let mut column_of = vec![0; costs.len()];
    for column in (1..=columns).filter(|column| matching.row_of[*column] != 0) {
        column_of[matching.row_of[column] - 1] = column - 1;
    }
    column_of
}

struct Matching<'a> {
    costs: &'a [Vec<i32>],
    /// The potentials.
    row_high: Vec<i32>,
    column_high: Vec<i32>,
    /// The row that each column is given to.
    row_of: Vec<usize>,
}

impl Matching<'_> {
    /// Gives `row` a column along the cheapest path, moving others over where that is cheaper.
    fn augment(&mut self, row: usize) {
        let columns = self.row_of.len();
        let (mut least, mut back, mut done) =
            (vec![i32::MAX; columns], vec![0; columns], vec![false; columns]);
        self.row_of[0] = row;
        let mut column = 0;
        while self.row_of[column] != 0 {
            done[column] = true;
            let from = self.row_of[column];
            let (mut step, mut next) = (i32::MAX, 0);
            for to in (1..columns).filter(|to| !done[*to]) {
                let slack = self.costs[from - 1][to - 1] - self.row_high[from] - self.column_high[to];
                if slack < least[to] {
                    (least[to], back[to]) = (slack, column);
                }
                if least[to] < step {
                    (step, next) = (least[to], to);
                }
            }
            self.raise(step, &done, &mut least);
            column = next;
        }
        while column != 0 {
            self.row_of[column] = self.row_of[back[column]];
            column = back[column];
        }
    }

    fn raise(&mut self, step: i32, done: &[bool], least: &mut [i32]) {
        for (to, done) in done.iter().enumerate() {
            if *done {
                self.row_high[self.row_of[to]] += step;
                self.column_high[to] -= step;
            } else if least[to] != i32::MAX {
                least[to] -= step;
            }
        }
    }
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;

//! Who is called up for which run: nobody twice at once, nobody twice to one program while others wait.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::chance::Chance;
use crate::people::Person;
use crate::plan::Run;
use crate::units::Unit;

/// From when to when everybody is in class, by index of the person.
pub(crate) struct Diary(Vec<Vec<(NaiveDate, NaiveDate)>>);

impl Diary {
    /// How many classes of the person share a day with `from..=to`.
    pub(crate) fn classes(&self, person: usize, from: NaiveDate, to: NaiveDate) -> usize {
        let own = self.0.get(person).map(Vec::as_slice).unwrap_or_default();
        own.iter().filter(|(first, last)| *first <= to && from <= *last).count()
    }

    fn book(&mut self, person: usize, run: &Run) {
        if let Some(own) = self.0.get_mut(person) {
            own.push((run.first(), run.last()));
        }
    }

    fn times(&self, person: usize) -> usize {
        self.0.get(person).map_or(0, Vec::len)
    }
}

/// The people of each run, in roster order, and when each of them is in class.
pub(crate) fn build(seed: u64, runs: &[Run], units: &[Unit], people: &[Person]) -> (Vec<Vec<usize>>, Diary) {
    let mut chance = Chance::new(seed, "rosters");
    let mut diary = Diary(vec![Vec::new(); people.len()]);
    let mut rosters = vec![Vec::new(); runs.len()];
    let mut waiting = pools(runs, units, people);
    for (at, run) in scarcest_first(runs, &waiting) {
        if let (Some(pool), Some(roster)) = (waiting.get_mut(&run.program), rosters.get_mut(at)) {
            *roster = call_up(run, pool, &mut diary, &mut chance);
        }
    }
    (rosters, diary)
}

/// Those a program is for, each with how often the program has had them.
type Pool = Vec<(usize, usize)>;

fn pools(runs: &[Run], units: &[Unit], people: &[Person]) -> BTreeMap<usize, Pool> {
    let admitted = |run: &Run| {
        let of_unit = |person: &Person| units.get(person.unit).is_some_and(|unit| (run.admits)(person, unit));
        people.iter().enumerate().filter(|(_, person)| of_unit(person)).map(|(at, _)| (at, 0)).collect()
    };
    let mut pools = BTreeMap::new();
    for run in runs {
        pools.entry(run.program).or_insert_with(|| admitted(run));
    }
    pools
}

/// Programs that need nearly everybody they admit choose first, or the others would leave them short.
fn scarcest_first<'a>(runs: &'a [Run], pools: &BTreeMap<usize, Pool>) -> Vec<(usize, &'a Run)> {
    let places = runs.iter().fold(BTreeMap::new(), |mut places, run| {
        *places.entry(run.program).or_insert(0) += run.size;
        places
    });
    let slack = |run: &Run| {
        let wanted = places.get(&run.program).copied().unwrap_or(1);
        pools.get(&run.program).map_or(0, Vec::len) * 1_000 / wanted.max(1)
    };
    let mut order: Vec<(usize, &Run)> = runs.iter().enumerate().collect();
    order.sort_by_cached_key(|(at, run)| (slack(run), *at));
    order
}

fn call_up(run: &Run, pool: &mut Pool, diary: &mut Diary, chance: &mut Chance) -> Vec<usize> {
    pool.sort_unstable();
    chance.shuffle(pool);
    // Offices mostly, not always, spare those who have been away most.
    pool.sort_by_cached_key(|(person, had)| (*had, diary.times(*person) + chance.below(4)));
    let free = pool.iter_mut().filter(|(person, _)| diary.classes(*person, run.first(), run.last()) == 0);
    let mut roster = Vec::with_capacity(run.size);
    for (person, had) in free.take(run.size) {
        *had += 1;
        roster.push(*person);
    }
    roster.sort_unstable();
    for person in &roster {
        diary.book(*person, run);
    }
    roster
}

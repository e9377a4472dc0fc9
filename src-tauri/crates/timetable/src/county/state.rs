//! Who is where when, while the search runs; its cost is kept up to date with every step.
#![expect(clippy::indexing_slicing, reason = "every index comes from the tables the state was built for")]

use super::tables::{Bond, NONE, Other, Row, Spot, Tables, Time, Use};
use crate::booking::Resource;
use crate::random::Random;

/// Some activities placed, without any violation.
#[derive(Debug, Clone)]
pub struct State<'t> {
    pub tables: &'t Tables,
    pub spots: Vec<Option<Spot>>,
    pub unplaced: usize,
    pub cost: i64,
    /// By resource and day.
    uses: Vec<Vec<Use>>,
    /// Sessions given, by resource.
    given: Vec<i64>,
}

impl<'t> State<'t> {
    /// Nothing placed yet.
    pub fn new(tables: &'t Tables) -> Self {
        let (activities, resources) = (tables.rows.len(), tables.resources.len());
        let mut state = Self {
            tables,
            spots: vec![None; activities],
            unplaced: activities,
            cost: 0,
            uses: tables.booked.clone(),
            given: vec![0; resources],
        };
        state.count_booked();
        state
    }

    fn count_booked(&mut self) {
        for (resource, kind) in self.tables.resources.iter().enumerate() {
            let days = resource * self.tables.days..(resource + 1) * self.tables.days;
            match kind {
                Resource::Class(_) => {
                    self.cost += days.map(|at| self.tables.venue_change * self.changes(at)).sum::<i64>();
                }
                Resource::Trainer(_) => {
                    let booked: usize = days.map(|at| self.uses[at].len()).sum();
                    self.given[resource] = i64::try_from(booked).unwrap_or(i64::MAX);
                    self.cost += self.tables.uneven_work * self.given[resource] * self.given[resource];
                }
                _ => {}
            }
        }
    }

    pub fn rank(&self) -> (usize, i64) {
        (self.unplaced, self.cost)
    }

    pub fn row(&self, activity: usize) -> &'t Row {
        &self.tables.rows[activity]
    }

    /// Places an activity that has no place. Nothing is checked.
    pub fn put(&mut self, activity: usize, spot: Spot) {
        let row = self.row(activity);
        let time = &row.times[spot.time];
        let class = row.groups[0] * self.tables.days + time.day;
        let (start, end, venue) = (time.when.start(), time.when.end(), row.venues[spot.venue].resource);
        let before = self.changes(class);
        for resource in row.resources(spot) {
            let uses = &mut self.uses[resource * self.tables.days + time.day];
            uses.push(Use { start, end, venue, by: activity });
        }
        self.cost += row.cost(spot) + self.tables.venue_change * (self.changes(class) - before);
        self.count(row.trainers[spot.trainer].resource, 1);
        self.spots[activity] = Some(spot);
        self.unplaced -= 1;
    }

    /// Takes an activity off, and tells where it was.
    pub fn lift(&mut self, activity: usize) -> Option<Spot> {
        let spot = self.spots[activity].take()?;
        let row = self.row(activity);
        let day = row.times[spot.time].day;
        let class = row.groups[0] * self.tables.days + day;
        let before = self.changes(class);
        for resource in row.resources(spot) {
            let uses = &mut self.uses[resource * self.tables.days + day];
            if let Some(at) = uses.iter().position(|one| one.by == activity) {
                uses.swap_remove(at);
            }
        }
        self.cost += self.tables.venue_change * (self.changes(class) - before) - row.cost(spot);
        self.count(row.trainers[spot.trainer].resource, -1);
        self.unplaced += 1;
        Some(spot)
    }

    fn count(&mut self, trainer: usize, by: i64) {
        if trainer != NONE {
            let before = self.given[trainer];
            self.given[trainer] = before + by;
            self.cost += self.tables.uneven_work * ((before + by) * (before + by) - before * before);
        }
    }

    /// The venues of a class on a day, beyond the first.
    fn changes(&self, at: usize) -> i64 {
        if self.tables.venue_change == 0 {
            return 0;
        }
        let uses = &self.uses[at];
        let is_first = |(place, one): &(usize, &Use)| {
            one.venue != NONE && uses.iter().take(*place).all(|earlier| earlier.venue != one.venue)
        };
        let venues = uses.iter().enumerate().filter(is_first).count();
        i64::try_from(venues.saturating_sub(1)).unwrap_or(i64::MAX)
    }

    /// Whether an activity can go there just so; where it is now does not matter.
    pub fn fits(&self, activity: usize, spot: Spot) -> bool {
        self.blockers(activity, spot, 0, &mut Vec::new())
    }

    /// Finds the activities that must give way for another to go there: true, and all of them in `found`; false where
    /// there are more than `most`, or something that cannot give way.
    pub fn blockers(&self, activity: usize, spot: Spot, most: usize, found: &mut Vec<usize>) -> bool {
        found.clear();
        let row = self.row(activity);
        if !row.allows(spot) {
            return false;
        }
        let time = &row.times[spot.time];
        let venue = row.venues[spot.venue].resource;
        let mut search = Blockers { state: self, activity, most, found };
        row.resources(spot).all(|resource| search.of(resource, time, venue))
            && row.bonds.iter().all(|bond| search.of_bond(bond, time))
            && row.resources(spot).all(|resource| search.of_load(resource, time, row.minutes(spot.time)))
    }

    /// The cheapest spot an activity without a place could have, at a time among those `among` lets pass; among equals
    /// one of the first found from a random time on.
    pub fn best_spot(
        &self,
        activity: usize,
        random: &mut Random,
        among: impl Fn(&Time) -> bool,
    ) -> Option<Spot> {
        let row = self.row(activity);
        let count = row.times.len();
        let from = random.below(count);
        let mut best: Option<(i64, Spot)> = None;
        for time in (from..count).chain(0..from).filter(|time| among(&row.times[*time])) {
            if best.is_some_and(|(cost, _)| row.times[time].cost >= cost)
                || !self.people_free(row, activity, time)
            {
                continue;
            }
            if let Some(spot) = self.cheapest_at(activity, time) {
                let cost = row.cost(spot);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, spot));
                }
            }
        }
        best.map(|(_, spot)| spot)
    }

    /// Whether the groups of an activity have nothing else then; the rest is not looked at.
    fn people_free(&self, row: &Row, activity: usize, time: usize) -> bool {
        let mut found = Vec::new();
        let mut search = Blockers { state: self, activity, most: 0, found: &mut found };
        row.groups.iter().all(|group| search.of(*group, &row.times[time], NONE))
    }

    fn cheapest_at(&self, activity: usize, time: usize) -> Option<Spot> {
        let row = self.row(activity);
        let mut best: Option<(i64, Spot)> = None;
        for trainer in 0..row.trainers.len() {
            for venue in 0..row.venues.len() {
                let spot = Spot { time, trainer, venue };
                if best.is_some_and(|(cost, _)| row.cost(spot) >= cost) {
                    break;
                }
                if self.fits(activity, spot) {
                    best = Some((row.cost(spot), spot));
                    break;
                }
            }
        }
        best.map(|(_, spot)| spot)
    }
}

/// A search for what is in the way.
struct Blockers<'a, 't> {
    state: &'a State<'t>,
    activity: usize,
    most: usize,
    found: &'a mut Vec<usize>,
}

impl Blockers<'_, '_> {
    /// Asks one to give way; false where it cannot, or where too many would have to.
    fn ask(&mut self, by: usize) -> bool {
        if by == NONE {
            return false;
        }
        if by != self.activity && !self.found.contains(&by) {
            self.found.push(by);
        }
        self.found.len() <= self.most
    }

    fn of(&mut self, resource: usize, time: &Time, venue: usize) -> bool {
        let tables = self.state.tables;
        let (start, end) = (u32::from(time.when.start()), u32::from(time.when.end()));
        let travels = !matches!(tables.resources[resource], Resource::Venue(_));
        for one in &self.state.uses[resource * tables.days + time.day] {
            let apart = if travels { tables.travel(venue, one.venue) } else { 0 };
            let meets = start < u32::from(one.end) + apart && u32::from(one.start) < end + apart;
            if meets && !self.ask(one.by) {
                return false;
            }
        }
        for neighbour in &tables.neighbours[resource] {
            for one in &self.state.uses[neighbour * tables.days + time.day] {
                let meets = start < u32::from(one.end) && u32::from(one.start) < end;
                if meets && !self.ask(one.by) {
                    return false;
                }
            }
        }
        true
    }

    fn of_bond(&mut self, bond: &Bond, time: &Time) -> bool {
        let other = match bond.other {
            Other::Fixed(when) => Some((NONE, when)),
            Other::Activity(other) => {
                let row = self.state.row(other);
                self.state.spots[other].map(|spot| (other, row.times[spot.time].when))
            }
        };
        let Some((by, other)) = other else { return true };
        let kept = if bond.comes_first {
            bond.order.is_kept(time.when, other)
        } else {
            bond.order.is_kept(other, time.when)
        };
        kept || self.ask(by)
    }

    fn of_load(&mut self, resource: usize, time: &Time, minutes: u32) -> bool {
        let Some(load) = self.state.tables.loads[resource] else { return true };
        let within = |search: &mut Self, limit: Option<u32>, days: &[usize]| {
            limit.is_none_or(|limit| search.lighten(resource, days, minutes, limit))
        };
        within(self, load.minutes_a_day, &[time.day])
            && within(self, load.minutes_a_week, &self.state.tables.week[time.day])
            && within(self, load.minutes_a_quarter, &self.state.tables.quarter[time.day])
    }

    /// Asks as many as it takes to give way until the load is within the limit.
    fn lighten(&mut self, resource: usize, days: &[usize], minutes: u32, limit: u32) -> bool {
        let uses = || days.iter().flat_map(|day| &self.state.uses[resource * self.state.tables.days + day]);
        let stays = |one: &&Use| one.by != self.activity && !self.found.contains(&one.by);
        let length = |one: &Use| u32::from(one.end) - u32::from(one.start);
        let mut total = minutes + uses().filter(stays).map(length).sum::<u32>();
        if total <= limit {
            return true;
        }
        let mut others: Vec<(u32, usize)> =
            uses().filter(stays).filter(|one| one.by != NONE).map(|one| (length(one), one.by)).collect();
        others.sort_unstable();
        while total > limit {
            let Some((length, by)) = others.pop() else { return false };
            total -= length;
            if !self.ask(by) {
                return false;
            }
        }
        true
    }
}

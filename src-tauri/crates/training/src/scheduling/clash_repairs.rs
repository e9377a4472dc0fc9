//! Ways out of a clash: one session each goes elsewhere, the smallest change first. Where there are few, it is said why.

use super::choices::{Preferences, Reach, activity};
use super::error::SchedulingError;
use super::material::{HeldFast, Material, number};
use super::problem::problem;
use super::proposal::{ProposedChange, change};
use super::repair::{DAYS_AFTER, around};
use super::words::ObstacleSort;
use crate::ids::SessionId;
use crate::sessions::{Session, SessionRow};
use crate::store::View;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use timetable::DuplicateBooking;
use timetable::county::{Activity, Check, Family, Place, Plan, Problem, alternatives, places_of};
use ts_rs::TS;

/// So many sorts of obstacles are named.
const NAMED: usize = 3;

/// A clash, by its sides.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ClashReference {
    /// One side.
    pub session: SessionId,
    /// The other; none where a session clashes with its venue or the calendar.
    pub other: Option<SessionId>,
    /// Offer at most so many.
    pub most: u8,
}

/// The ways out of a clash.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClashRepairs {
    /// Each moves one session, the smallest change first.
    pub ways: Vec<ProposedChange>,
    /// Why there are not more; empty where there are as many as were asked for.
    pub narrow: Vec<NarrowSide>,
}

/// A side of a clash that has few ways or none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NarrowSide {
    /// Which session.
    pub session: SessionId,
    /// What is taught.
    pub title: String,
    /// The class's name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// Why it stays where it is; none where it may move.
    pub held: Option<HeldFast>,
    /// What is in the way elsewhere, the most frequent first.
    pub sorts: Vec<ObstacleSort>,
}

/// Ways out of a clash that move one session each, the smallest change first.
pub fn clash_repairs(view: &View<'_>, clash: ClashReference) -> Result<ClashRepairs, SchedulingError> {
    let ids: BTreeSet<SessionId> = [Some(clash.session), clash.other].into_iter().flatten().collect();
    let material = of_both(view, &ids)?;
    let most = usize::from(clash.most.max(1));
    let mut ranked: BTreeMap<(u32, u32, SessionId, Place), ProposedChange> = BTreeMap::new();
    let mut narrow = Vec::new();
    for row in ids.iter().filter_map(|id| material.sessions.get(id)) {
        let side = Side::new(&material, row);
        let found = if side.held.is_none() { side.ways(most)? } else { Vec::new() };
        if found.len() < most {
            narrow.push(side.told()?);
        }
        let changes = found.into_iter().filter_map(|(cost, place)| {
            Some(((cost, row.roster, row.session.id, place), change(&material, row, Some(place))?))
        });
        ranked.extend(changes);
    }
    let ways: Vec<ProposedChange> = ranked.into_values().take(most).collect();
    if ways.len() >= most {
        narrow.clear();
    }
    Ok(ClashRepairs { ways, narrow })
}

/// The material around the sessions of a clash.
fn of_both(view: &View<'_>, ids: &BTreeSet<SessionId>) -> Result<Material, SchedulingError> {
    let mut dates = BTreeSet::new();
    for id in ids {
        dates.extend(view.find::<Session>(*id)?.ok_or(SchedulingError::SessionMissing)?.date);
    }
    let today = view.caller.now.date;
    let day = |date: Option<&chrono::NaiveDate>| date.copied().unwrap_or(today);
    around(view, day(dates.first()), day(dates.last()))
}

/// One side of a clash, alone on the move.
struct Side<'a> {
    row: &'a SessionRow,
    held: Option<HeldFast>,
    activity: Activity,
    problem: Problem,
    start: Plan,
}

impl<'a> Side<'a> {
    fn new(material: &Material, row: &'a SessionRow) -> Self {
        let reach = Reach {
            from: material.today,
            to: material.to,
            days_after: DAYS_AFTER,
            afresh: false,
            keep_time: false,
            prefer: Preferences::default(),
        };
        let (problem, start) = problem(material, &BTreeSet::from([row.session.id]), reach);
        let activity = activity(material, row, reach);
        Self { row, held: material.held_fast(row), activity, problem, start }
    }

    /// Free places within its class's days, or after them where there are too few.
    fn ways(&self, most: usize) -> Result<Vec<(u32, Place)>, DuplicateBooking> {
        let found = alternatives(&self.problem, &self.start, &self.activity, most)?;
        Ok(found.into_iter().map(|choice| (choice.cost, choice.what)).collect())
    }

    fn told(&self) -> Result<NarrowSide, DuplicateBooking> {
        let SessionRow { session, class_name, run, .. } = self.row;
        let sorts = if self.held.is_none() { self.sorts()? } else { Vec::new() };
        let (title, class_name) = (session.title.clone(), class_name.clone());
        Ok(NarrowSide { session: session.id, title, class_name, run: *run, held: self.held, sorts })
    }

    /// What is in the way at its places, the most frequent first.
    fn sorts(&self) -> Result<Vec<ObstacleSort>, DuplicateBooking> {
        let check = Check::new(&self.problem, &self.start)?;
        let own = self.start.get(&number(self.row.session.id.0));
        let mut counted: BTreeMap<Family, usize> = BTreeMap::new();
        for place in places_of(&self.activity).filter(|place| Some(&place.what) != own) {
            let obstacles = check.obstacles(&self.activity, place.what);
            let families: BTreeSet<Family> = obstacles.iter().map(|obstacle| obstacle.family).collect();
            for family in families {
                *counted.entry(family).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, Family)> =
            counted.into_iter().map(|(family, count)| (count, family)).collect();
        ranked.sort_by_key(|(count, family)| (usize::MAX - count, *family));
        Ok(ranked.into_iter().take(NAMED).map(|(_, family)| family.into()).collect())
    }
}

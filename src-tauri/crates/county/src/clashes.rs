//! A few clashes put into the future on purpose, so that the clash screen of the example has something to show.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::plan::Run;
use crate::rosters::Diary;
use crate::timetable::{Board, Session, Slot};
use crate::topics::Course;
use crate::trainers::{Trainer, TrainerSource};
use crate::venues::{Venue, VenueKind};

/// What is wrong with a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClashKind {
    /// One trainer in two sessions at once.
    Trainer,
    /// One venue for two sessions at once.
    Venue,
    /// One person in two overlapping classes, as an index into the people.
    Person(usize),
    /// More people than seats.
    Capacity,
    /// The venue is closed that day.
    Closed,
}

/// A clash that is there on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// What kind.
    pub kind: ClashKind,
    /// The session that is wrong, as an index into the sessions.
    pub session: usize,
    /// The session it collides with.
    pub other: Option<usize>,
}

/// What the clashes are made of.
pub(crate) struct Material<'a> {
    pub(crate) runs: &'a [Run],
    pub(crate) trainers: &'a [Trainer],
    pub(crate) courses: &'a [Course],
    pub(crate) venues: &'a [Venue],
    pub(crate) diary: &'a Diary,
    pub(crate) board: &'a Board,
    /// Clashes lie after this date.
    pub(crate) after: NaiveDate,
}

/// Spoils up to five future sessions, each in another way.
pub(crate) fn add(of: &Material, sessions: &mut [Session], rosters: &mut [Vec<usize>]) -> Vec<Clash> {
    let mut spoilt = BTreeSet::new();
    let makers: [Maker; 4] = [share_trainer, share_venue, crowd, close];
    let mut clashes: Vec<Clash> =
        makers.into_iter().filter_map(|make| make(of, sessions, &mut spoilt)).collect();
    clashes.extend(share_person(of, sessions, rosters, &spoilt));
    clashes
}

/// Spoils one session, if there is a suitable one.
type Maker = fn(&Material, &mut [Session], &mut Spoilt) -> Option<Clash>;

/// Classes already spoilt; each takes part in one clash only.
type Spoilt = BTreeSet<usize>;

/// Pairs of future sessions of two unspoilt classes in one half-day.
fn pairs(after: NaiveDate, sessions: &[Session], spoilt: &Spoilt) -> Vec<(usize, usize)> {
    let mut by_slot: BTreeMap<(NaiveDate, u16), Vec<usize>> = BTreeMap::new();
    for (at, session) in sessions.iter().enumerate() {
        if session.date > after && !spoilt.contains(&session.class) {
            by_slot.entry((session.date, session.start)).or_default().push(at);
        }
    }
    let pair = |list: Vec<usize>| Some((*list.first()?, *list.get(1)?));
    by_slot.into_values().filter_map(pair).collect()
}

fn spoil(
    kind: ClashKind,
    (other, session): (usize, usize),
    sessions: &[Session],
    spoilt: &mut Spoilt,
) -> Clash {
    spoilt.extend([session, other].iter().filter_map(|at| sessions.get(*at)).map(|session| session.class));
    Clash { kind, session, other: (session != other).then_some(other) }
}

fn share_trainer(of: &Material, sessions: &mut [Session], spoilt: &mut Spoilt) -> Option<Clash> {
    // Not a lesson the second class has anyway, nor one tied to a site: nobody would plan those.
    let is_new = |&(other, at): &(usize, usize)| {
        let (course, class) = (sessions.get(other)?.course, sessions.get(at)?.class);
        let has_it = sessions.iter().any(|session| session.class == class && session.course == course);
        Some(!has_it && of.courses.get(course)?.site.is_none())
    };
    let pair = pairs(of.after, sessions, spoilt).into_iter().find(|pair| is_new(pair).unwrap_or(false))?;
    let (course, trainer) = sessions.get(pair.0).map(|session| (session.course, session.trainer))?;
    let session = sessions.get_mut(pair.1)?;
    (session.course, session.trainer) = (course, trainer);
    Some(spoil(ClashKind::Trainer, pair, sessions, spoilt))
}

fn share_venue(of: &Material, sessions: &mut [Session], spoilt: &mut Spoilt) -> Option<Clash> {
    let holds = |from: usize, other: usize| {
        let venue = of.venues.get(sessions.get(from)?.venue)?;
        Some(size(of, sessions.get(other)?) <= venue.capacity)
    };
    let fits = |&(one, two): &(usize, usize)| {
        let straight = holds(one, two).unwrap_or(false).then_some((one, two));
        straight.or_else(|| holds(two, one).unwrap_or(false).then_some((two, one)))
    };
    let pair = pairs(of.after, sessions, spoilt).iter().find_map(fits)?;
    let venue = sessions.get(pair.0)?.venue;
    sessions.get_mut(pair.1)?.venue = venue;
    Some(spoil(ClashKind::Venue, pair, sessions, spoilt))
}

/// A session in a free room that has too few seats.
fn crowd(of: &Material, sessions: &mut [Session], spoilt: &mut Spoilt) -> Option<Clash> {
    let small = |session: &Session| {
        let slot = Slot { date: session.date, start: session.start, end: session.end };
        of.venues.iter().enumerate().position(|(at, venue)| {
            let too_small = venue.kind == VenueKind::Classroom && venue.capacity < size(of, session);
            too_small && of.board.has_venue(at, venue, slot, 1)
        })
    };
    let lonely = |session: &&mut Session| session.date > of.after && !spoilt.contains(&session.class);
    let (at, venue) = sessions.iter_mut().enumerate().find_map(|(at, session)| {
        lonely(&session).then(|| small(session)).flatten().map(|venue| (at, venue))
    })?;
    sessions.get_mut(at)?.venue = venue;
    Some(spoil(ClashKind::Capacity, (at, at), sessions, spoilt))
}

/// A session at a site on the weekday it is closed.
fn close(of: &Material, sessions: &mut [Session], spoilt: &mut Spoilt) -> Option<Clash> {
    let shut = |session: &Session| {
        of.venues.iter().position(|venue| {
            size(of, session) <= venue.capacity && !venue.is_open(session.date, session.start, session.end)
        })
    };
    let future = sessions.iter().enumerate();
    let (at, venue) = future
        .filter(|(_, session)| session.date > of.after && !spoilt.contains(&session.class))
        .find_map(|(at, session)| shut(session).map(|venue| (at, venue)))?;
    sessions.get_mut(at)?.venue = venue;
    Some(spoil(ClashKind::Closed, (at, at), sessions, spoilt))
}

/// Somebody of one class called up for another at the same time, in the place of the last on its roster.
fn share_person(
    of: &Material,
    sessions: &[Session],
    rosters: &mut [Vec<usize>],
    spoilt: &Spoilt,
) -> Option<Clash> {
    let teaches =
        |person: &usize| of.trainers.iter().any(|one| one.source == TrainerSource::Internal(*person));
    for (other, session) in pairs(of.after, sessions, spoilt) {
        let (here, there) = (sessions.get(session)?.class, sessions.get(other)?.class);
        let run = of.runs.get(here)?;
        let only_there = |person: &&usize| of.diary.classes(**person, run.first(), run.last()) == 1;
        let double = rosters.get(there)?.iter().filter(only_there).find(|person| !teaches(person)).copied();
        if let (Some(person), Some(roster)) = (double, rosters.get_mut(here)) {
            roster.pop();
            roster.push(person);
            return Some(Clash { kind: ClashKind::Person(person), session, other: Some(other) });
        }
    }
    None
}

fn size(of: &Material, session: &Session) -> u32 {
    of.runs.get(session.class).and_then(|run| u32::try_from(run.size).ok()).unwrap_or(u32::MAX)
}

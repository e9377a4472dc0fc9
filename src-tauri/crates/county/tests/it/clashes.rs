//! Nobody and nothing is in two places, but for the few clashes that are there to be seen.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use county::{ClashKind, County, Session, TrainerSource};

use crate::{AWKWARD_DAYS, SEED, day};

/// Kind, and the class or the two classes it touches; trainers of a lecture count as class `usize::MAX`.
type Found = (ClashKind, usize, usize);

/// The clashes the county says it has.
pub fn meant(county: &County) -> Vec<Found> {
    let class = |session: usize| county.sessions[session].class;
    let mut list: Vec<Found> = county
        .clashes
        .iter()
        .map(|clash| {
            ordered(clash.kind, class(clash.session), clash.other.map_or(class(clash.session), class))
        })
        .collect();
    list.sort_by_key(|found| format!("{found:?}"));
    list
}

/// The clashes that are there, each pair of classes once, found by looking at everything.
pub fn found(county: &County) -> Vec<Found> {
    let mut list = shared(county);
    list.extend(double_called(county));
    for session in &county.sessions {
        let venue = &county.venues[session.venue];
        if county.classes[session.class].capacity > venue.capacity {
            list.push((ClashKind::Capacity, session.class, session.class));
        }
        let open = venue.opens <= session.start && session.end <= venue.closes;
        if !open || venue.closed_on == Some(session.date.weekday()) {
            list.push((ClashKind::Closed, session.class, session.class));
        }
    }
    list.sort_by_key(|found| format!("{found:?}"));
    list.dedup();
    list
}

fn ordered(kind: ClashKind, one: usize, other: usize) -> Found {
    (kind, one.min(other), one.max(other))
}

/// Trainers and venues in two places; every session and every lecture is compared with all that share its date.
fn shared(county: &County) -> Vec<Found> {
    let lectures = county.lectures.lectures.iter().map(|lecture| Session {
        class: usize::MAX,
        date: lecture.date,
        start: lecture.start,
        end: lecture.end,
        course: lecture.course,
        trainer: lecture.trainer,
        venue: lecture.venue,
        quarter_hours: lecture.quarter_hours,
    });
    let mut by_date: BTreeMap<_, Vec<Session>> = BTreeMap::new();
    for session in county.sessions.iter().cloned().chain(lectures) {
        by_date.entry(session.date).or_default().push(session);
    }
    let mut list = Vec::new();
    for sessions in by_date.values() {
        for (at, one) in sessions.iter().enumerate() {
            for other in
                sessions[at + 1..].iter().filter(|other| one.start < other.end && other.start < one.end)
            {
                if one.trainer == other.trainer {
                    list.push(ordered(ClashKind::Trainer, one.class, other.class));
                }
                if one.venue == other.venue {
                    list.push(ordered(ClashKind::Venue, one.class, other.class));
                }
            }
        }
    }
    list
}

/// People who are expected in two classes on one day, as students or as a trainer.
fn double_called(county: &County) -> Vec<Found> {
    let mut days: BTreeMap<(usize, chrono::NaiveDate), BTreeSet<usize>> = BTreeMap::new();
    for enrolment in &county.enrolments {
        for date in &county.classes[enrolment.class].days {
            days.entry((enrolment.person, *date)).or_default().insert(enrolment.class);
        }
    }
    for session in &county.sessions {
        if let TrainerSource::Internal(person) = county.trainers[session.trainer].source
            && let Some(classes) = days.get_mut(&(person, session.date))
        {
            classes.insert(session.class);
        }
    }
    let double = days.into_iter().filter(|(_, classes)| classes.len() > 1);
    double
        .map(|((person, _), classes)| {
            ordered(ClashKind::Person(person), *classes.first().unwrap(), *classes.last().unwrap())
        })
        .collect()
}

#[test]
fn there_are_no_clashes_but_those_meant() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        assert_eq!(found(&county), meant(&county), "{today}");
    }
}

#[test]
fn the_clash_screen_has_three_to_five_to_show_all_in_the_future() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        assert!((3..=5).contains(&county.clashes.len()), "{today}: {:?}", county.clashes);
        for clash in &county.clashes {
            assert!(county.sessions[clash.session].date > county.today, "{today}: {clash:?} is over");
        }
    }
}

//! What has been held is marked and decided by the rules; what has not is neither.

use std::collections::{BTreeMap, BTreeSet};

use county::{ClassState, County, EnrolmentState, MarkStatus, RankBand, TrainingWay};

use crate::{AWKWARD_DAYS, SEED, day, example};

/// Everybody who is expected in a session: the roster less those replaced before it began.
fn expected(county: &County) -> Vec<BTreeSet<usize>> {
    let replaced: BTreeSet<usize> =
        county.enrolments.iter().filter_map(|one| one.replaces.map(|(replaced, _)| replaced)).collect();
    let mut rosters = vec![BTreeSet::new(); county.classes.len()];
    for (at, enrolment) in county.enrolments.iter().enumerate() {
        if !replaced.contains(&at) {
            assert!(rosters[enrolment.class].insert(enrolment.person), "nobody is on a roster twice");
        }
    }
    rosters
}

#[test]
fn every_class_has_two_half_days_a_day() {
    for today in AWKWARD_DAYS {
        let county = County::example(SEED, day(today));
        let mut slots: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for session in &county.sessions {
            slots.entry(session.class).or_default().push((session.date, session.start, session.end));
            assert_eq!(session.quarter_hours, 16, "four hours a half-day");
        }
        for (at, class) in county.classes.iter().enumerate() {
            let planned: Vec<_> =
                class.days.iter().flat_map(|date| [(*date, 540, 720), (*date, 870, 1_050)]).collect();
            assert_eq!(slots[&at], planned, "{today}: {}", class.title);
            assert_eq!(class.quarter_hours as usize, planned.len() * 16, "a class's hours are its sessions'");
        }
    }
}

#[test]
fn held_sessions_are_marked_in_full_and_others_not_at_all() {
    let county = example();
    let rosters = expected(&county);
    let mut marked: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for mark in &county.marks {
        assert!(marked.entry(mark.session).or_default().insert(mark.person), "one mark a session and person");
    }
    let mut forgotten = 0;
    for (at, session) in county.sessions.iter().enumerate() {
        match marked.get(&at) {
            Some(people) => {
                assert!(session.date < county.today, "marked before it was held");
                assert_eq!(people, &rosters[session.class], "应到 and marked are the same people");
            }
            None => forgotten += usize::from(session.date < county.today),
        }
    }
    assert_eq!(forgotten, 1, "one half-day waits to be marked");
}

#[test]
fn most_people_come() {
    let county = example();
    let share = |test: fn(&MarkStatus) -> bool| {
        county.marks.iter().filter(|mark| test(&mark.status)).count() * 1_000 / county.marks.len()
    };
    assert!((900..=960).contains(&share(|status| *status == MarkStatus::Present)), "about 93 % present");
    assert!((5..=30).contains(&share(|status| matches!(status, MarkStatus::Late(1..=60)))), "late");
    assert!(
        (2..=20).contains(&share(|status| matches!(status, MarkStatus::LeftEarly(1..=60)))),
        "left early"
    );
    for kind in [MarkStatus::SickLeave, MarkStatus::PersonalLeave, MarkStatus::DutyLeave, MarkStatus::Absent]
    {
        assert!(county.marks.iter().any(|mark| mark.status == kind), "{kind:?} occurs");
    }
}

#[test]
fn closed_classes_are_decided_and_no_others() {
    let county = example();
    let decided: BTreeMap<usize, _> = county.completions.iter().map(|one| (one.enrolment, one)).collect();
    let replaced: BTreeSet<usize> =
        county.enrolments.iter().filter_map(|one| one.replaces.map(|(replaced, _)| replaced)).collect();
    assert!(replaced.len() >= 3, "somebody stood in for somebody");
    for (at, enrolment) in county.enrolments.iter().enumerate() {
        use EnrolmentState::{Attending, Completed, Confirmed, Nominated, NotCompleted, Withdrawn};
        let class = &county.classes[enrolment.class];
        let fitting = match class.state {
            ClassState::Planned => matches!(enrolment.state, Nominated | Confirmed),
            ClassState::Running | ClassState::Ended => enrolment.state == Attending,
            ClassState::Closed => matches!(enrolment.state, Completed | NotCompleted | Withdrawn),
        };
        assert!(fitting, "{:?} in a class that is {:?}", enrolment.state, class.state);
        let due = class.state == ClassState::Closed && !replaced.contains(&at);
        assert_eq!(decided.contains_key(&at), due, "{}: one decision for each who attended", class.title);
    }
}

#[test]
fn decisions_follow_the_marks() {
    let county = example();
    let mut missed: BTreeMap<(usize, usize), (u32, u32)> = BTreeMap::new();
    for mark in &county.marks {
        let session = &county.sessions[mark.session];
        let (leave, absent) = missed.entry((session.class, mark.person)).or_default();
        match mark.status {
            MarkStatus::SickLeave | MarkStatus::PersonalLeave | MarkStatus::DutyLeave => {
                *leave += session.quarter_hours;
            }
            MarkStatus::Absent => *absent += session.quarter_hours,
            MarkStatus::Present | MarkStatus::Late(_) | MarkStatus::LeftEarly(_) => {}
        }
    }
    for completion in &county.completions {
        let enrolment = &county.enrolments[completion.enrolment];
        let (leave, absent) = missed[&(enrolment.class, enrolment.person)];
        let over = leave * 7 > county.classes[enrolment.class].quarter_hours;
        let withdrawn = absent >= 2 * 8 * 4;
        assert_eq!(enrolment.state == EnrolmentState::Withdrawn, withdrawn, "two days absent: withdrawn");
        assert!(withdrawn || over || enrolment.state == EnrolmentState::Completed, "within 1/7: completed");
        assert_eq!(completion.reason.is_some(), withdrawn || over, "a reason where somebody had to decide");
        assert_eq!(completion.certificate.is_some(), enrolment.state == EnrolmentState::Completed);
    }
}

#[test]
fn certificates_count_from_one_within_way_band_and_year() {
    use chrono::Datelike;
    let county = example();
    let mut numbers: BTreeMap<(TrainingWay, RankBand, i32), Vec<u32>> = BTreeMap::new();
    for completion in &county.completions {
        let enrolment = &county.enrolments[completion.enrolment];
        let way = county.programs[county.classes[enrolment.class].program].way;
        let band = county.people[enrolment.person].band;
        numbers.entry((way, band, completion.decided.year())).or_default().extend(completion.certificate);
    }
    for (series, own) in numbers {
        assert_eq!(own, (1..).take(own.len()).collect::<Vec<u32>>(), "{series:?} has no gap");
    }
}

//! The county as a whole: its published scale, that it is always the same, and that nothing points nowhere.

use county::{ClashKind, County, CourseForm, TrainerSource, UnitKind};
use sha2::{Digest, Sha256};

use crate::{SEED, day, example};

#[test]
fn the_published_scale_is_met_exactly() {
    let county = example();
    let units = |kind| county.units.iter().filter(|unit| unit.kind == kind).count();
    assert_eq!(units(UnitKind::Township), 33, "townships and streets");
    assert_eq!(units(UnitKind::Village), 392, "villages and communities");
    assert_eq!(county.people.len(), 8_200, "cadres");
    assert_eq!(
        county.people.iter().filter(|person| person.county_managed).count(),
        622,
        "county-managed leaders"
    );
    assert_eq!(county.classes.len(), 73, "classes");
    assert_eq!(county.enrolments.len(), 7_700, "enrolments");
    assert_eq!(county.teams.len(), 392, "outreach teams");
    assert_eq!(county.topics.len(), 23, "topics");
    assert_eq!(county.lectures.lectures.len(), 4, "one lecture a quarter");
    assert_eq!(county.trainers.len(), 100, "60 of the county, 40 guests");
    assert!((115..=125).contains(&county.courses.len()), "about 120 courses, not {}", county.courses.len());
}

/// A digest that changes with any change of anything in the example: if this fails, say so in the change log, for
/// every example county made from now on differs from those made before.
#[test]
fn one_seed_and_date_make_one_county() {
    let digest = |county: &County| format!("{:x}", Sha256::digest(format!("{county:?}")));
    let county = example();
    assert_eq!(county, example(), "twice in one run");
    assert_eq!(
        digest(&county),
        "b6edbe56209c5e2aaea88986aba1f61a979999c1bfc3a3127d45ad93041d52c4",
        "on every machine"
    );
    assert_ne!(county.people, County::example(SEED + 1, county.today).people, "another seed, other people");
}

#[test]
fn nothing_points_nowhere() {
    let county = example();
    let (units, people) = (county.units.len(), county.people.len());
    assert!(county.units.iter().enumerate().all(|(at, unit)| unit.parent.is_none_or(|parent| parent < at)));
    assert!(county.people.iter().all(|person| person.unit < units));
    for trainer in &county.trainers {
        assert!(!matches!(trainer.source, TrainerSource::Internal(person) if person >= people));
        let understudy = &county.trainers[trainer.understudy.unwrap()];
        assert!(
            understudy.topics.iter().any(|topic| trainer.topics.contains(topic)),
            "an understudy can step in"
        );
        assert_ne!(understudy, trainer, "nobody is the own understudy");
    }
    for course in &county.courses {
        assert!(
            course.topic < county.topics.len() && course.trainers.len() >= 4,
            "{} can be taught",
            course.title
        );
        assert!(course.trainers.iter().all(|at| county.trainers[*at].topics.contains(&course.topic)));
        assert_eq!(course.site.is_some(), course.form == CourseForm::Field, "{} has its place", course.title);
    }
}

#[test]
fn the_plan_points_at_what_is_there() {
    let county = example();
    let (people, trainers) = (county.people.len(), county.trainers.len());
    for program in &county.programs {
        assert!(program.in_charge.unwrap() < people, "{} has somebody in charge", program.name);
        assert_eq!(
            county.people[program.in_charge.unwrap()].unit,
            program.organiser,
            "of the organising unit"
        );
    }
    for class in &county.classes {
        assert!(class.program < county.programs.len() && class.venue.unwrap() < county.venues.len());
        assert!(class.head_teacher.unwrap() < people, "{} has a head teacher", class.title);
    }
    assert!(county.sessions.iter().all(|session| session.class < 73 && session.trainer < trainers));
    assert!(
        county
            .lectures
            .lectures
            .iter()
            .all(|lecture| lecture.trainer < trainers && lecture.seats.len() > 100)
    );
}

#[test]
fn names_tell_things_apart() {
    let county = example();
    let distinct =
        |names: Vec<&str>| names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len();
    assert!(distinct(county.venues.iter().map(|venue| venue.name.as_str()).collect()), "venues");
    assert!(distinct(county.courses.iter().map(|course| course.title.as_str()).collect()), "courses");
    assert!(distinct(county.classes.iter().map(|class| class.title.as_str()).collect()), "classes");
    assert!(distinct(county.teams.iter().map(|team| team.name.as_str()).collect()), "teams");
    assert!(distinct(county.topics.iter().map(|topic| topic.name).collect()), "topics");
}

#[test]
fn teams_speak_for_their_own_village() {
    let county = example();
    for team in &county.teams {
        assert!((2..=3).contains(&team.speakers.len()), "{} has speakers", team.name);
        assert!(team.speakers.iter().all(|person| team.villages.contains(&county.people[*person].unit)));
    }
}

#[test]
fn lessons_are_held_where_they_belong() {
    let county = example();
    for red_site in ["川东游击队小镇", "奉大巫起义纪念地"] {
        let taught = county.sessions.iter().any(|session| county.venues[session.venue].name == red_site);
        assert!(taught, "somebody is taught at {red_site}");
    }
    let moved: Vec<usize> = county.clashes.iter().map(|clash| clash.session).collect();
    for (at, session) in county.sessions.iter().enumerate().filter(|(at, _)| !moved.contains(at)) {
        let place = county.courses[session.course].site.or(county.classes[session.class].venue);
        assert_eq!(Some(session.venue), place, "session {at} is at its site or in its class's room");
    }
}

#[test]
fn any_seed_gives_the_published_scale_and_no_clash_unmeant() {
    for seed in [0, 1, 77, u64::MAX] {
        let county = County::example(seed, day("2026-03-09"));
        assert_eq!((county.people.len(), county.classes.len()), (8_200, 73), "seed {seed}");
        assert_eq!(county.enrolments.len(), 7_700, "seed {seed}");
        assert_eq!(crate::clashes::found(&county), crate::clashes::meant(&county), "seed {seed}");
    }
}

#[test]
fn five_years_are_large_enough_for_benches() {
    let county = County::five_years(SEED, day("2026-11-23"));
    assert_eq!((county.people.len(), county.classes.len(), county.enrolments.len()), (8_200, 365, 38_500));
    assert!(
        (950_000..1_100_000).contains(&county.marks.len()),
        "about a million marks: {}",
        county.marks.len()
    );
    assert_eq!(county.talks.len(), 45_080, "115 talks of each team");
    let meant = crate::clashes::meant(&county);
    assert_eq!(crate::clashes::found(&county), meant, "no clash but those meant");
    assert!(meant.iter().any(|(kind, ..)| matches!(kind, ClashKind::Trainer)), "and some are meant");
}

//! Instances for the tests: a known one, and small invented ones.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use super::{Course, Curriculum, Instance, Room};
use crate::random::Random;

/// The text of comp01, the smallest of the competition's.
pub fn comp01() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/itc2007/comp01.ctt");
    std::fs::read_to_string(path).unwrap()
}

/// Up to `most` lectures of up to four courses in up to two rooms and two days of two or three periods, or one of four.
pub fn small(random: &mut Random, most: usize) -> Instance {
    let days = 1 + random.below(2);
    let periods_per_day = if days == 1 { 4 } else { 2 + random.below(2) };
    let mut left = 2 + random.below(most - 1);
    let mut courses = Vec::new();
    while left > 0 && courses.len() < 4 {
        let lectures = 1 + random.below(left.min(3));
        left -= lectures;
        courses.push(Course {
            name: format!("c{}", courses.len()),
            teacher: format!("t{}", random.below(3)),
            lectures,
            min_days: random.below(days + 1),
            students: random.bits() % 8,
        });
    }
    let room = |number| Room { name: format!("r{number}"), seats: random.bits() % 8 };
    let rooms: Vec<Room> = [0, 1].map(room).into();
    let members = |random: &mut Random| (0..courses.len()).filter(|_| random.below(2) == 0).collect();
    let curriculum = |number| Curriculum { name: format!("q{number}"), courses: members(random) };
    let curricula: Vec<Curriculum> = [0, 1].map(curriculum).into();
    let closed = (0..random.below(4))
        .map(|_| (random.below(courses.len()), random.below(days), random.below(periods_per_day)));
    let unavailable = closed.collect();
    let name = "small".to_owned();
    Instance { name, days, periods_per_day, courses, rooms, curricula, unavailable }
}

/// The instance as a `.ctt` file.
pub fn written(instance: &Instance) -> String {
    let Instance { name, days, periods_per_day, courses, rooms, curricula, unavailable } = instance;
    let head = format!(
        "Name: {name}\nCourses: {}\nRooms: {}\nDays: {days}\nPeriods_per_day: {periods_per_day}\n\
         Curricula: {}\nConstraints: {}\n\n",
        courses.len(),
        rooms.len(),
        curricula.len(),
        unavailable.len()
    );
    let named = |course: &usize| courses.get(*course).unwrap().name.clone();
    let course =
        |c: &Course| format!("{} {} {} {} {}\n", c.name, c.teacher, c.lectures, c.min_days, c.students);
    let group = |c: &Curriculum| {
        let members: Vec<String> = c.courses.iter().map(named).collect();
        format!("{} {} {}\n", c.name, members.len(), members.join(" "))
    };
    let shut = |(course, day, at): &(usize, usize, usize)| format!("{} {day} {at}\n", named(course));
    let courses: String = courses.iter().map(course).collect();
    let room = |room: &Room| format!("{}\t{}\n", room.name, room.seats);
    let rooms: String = rooms.iter().map(room).collect();
    let curricula: String = curricula.iter().map(group).collect();
    let closed: String = unavailable.iter().map(shut).collect();
    format!(
        "{head}COURSES:\n{courses}\nROOMS:\n{rooms}\nCURRICULA:\n{curricula}\n\
         UNAVAILABILITY_CONSTRAINTS:\n{closed}\nEND.\n"
    )
}

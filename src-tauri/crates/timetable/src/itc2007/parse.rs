//! Reads a `.ctt` file, strictly: what is missing, contradictory or absurd is named with its line.

use super::instance::{Course, Curriculum, Instance, Room};
use super::lines::{Line, Lines};
use std::collections::{BTreeMap, BTreeSet};

/// The longest file that is read, in bytes.
const MAX_BYTES: usize = 8 << 20;
const MAX_COURSES: u32 = 2_000;
const MAX_ROOMS: u32 = 500;
const MAX_DAYS: u32 = 31;
const MAX_PERIODS_PER_DAY: u32 = 48;
const MAX_CURRICULA: u32 = 5_000;
const MAX_LECTURES: usize = 10_000;
const MAX_CONSTRAINTS: u32 = 1_000_000;
const MAX_PEOPLE: u32 = 1_000_000;

/// Why a file cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("第 {line} 行：{problem}")]
pub struct ParseError {
    /// The line, from 1; the one after the last where the file breaks off.
    pub line: usize,
    /// What is wrong with it.
    pub problem: Problem,
}

/// A list in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// `COURSES:`
    Courses,
    /// `ROOMS:`
    Rooms,
    /// `CURRICULA:`
    Curricula,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file is longer than any instance.
    #[error("文件有 {bytes} 字节，超过 {MAX_BYTES} 字节的上限，请确认选对了 .ctt 文件")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// The file ends too early.
    #[error("文件到此中断，缺少 {expected}，请重新取得完整的文件")]
    Truncated {
        /// What should come next.
        expected: &'static str,
    },
    /// The line ends too early.
    #[error("这一行缺少 {expected}，请补上")]
    Missing {
        /// What should come next.
        expected: &'static str,
    },
    /// Another word belongs here; most often a list is longer or shorter than the head says.
    #[error("此处应为 {expected}，却是“{found}”，请核对文件开头的数目与各节行数是否一致")]
    Unexpected {
        /// What belongs here.
        expected: &'static str,
        /// What stands here.
        found: String,
    },
    /// The line holds more than it may.
    #[error("这一行多出了“{found}”，请删去或核对")]
    TooMuch {
        /// The first word too many.
        found: String,
    },
    /// Not a whole number.
    #[error("{expected} 应为非负整数，却是“{found}”，请更正")]
    NotANumber {
        /// What the number is.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A number that makes no sense.
    #[error("{what} 为 {value}，应在 {least} 到 {most} 之间，请更正")]
    OutOfRange {
        /// What the number is.
        what: &'static str,
        /// Its value.
        value: u32,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
    /// A name that is defined twice.
    #[error("“{name}”在同一节中出现了两次，请删去一个或改名")]
    Twice {
        /// The list it is in.
        section: Section,
        /// The name.
        name: String,
    },
    /// A course that is in one curriculum twice.
    #[error("同一门课程在这个课程组中出现了两次，请删去一个")]
    MemberTwice,
    /// A course that is not defined.
    #[error("课程“{name}”没有在 COURSES 中定义，请更正课程名")]
    UnknownCourse {
        /// Its name.
        name: String,
    },
    /// More lectures than rooms and periods can hold, or than any instance has.
    #[error(
        "到此共 {lectures} 次课，最多只能有 {slots} 次（教室数乘时段数，且不超过 {MAX_LECTURES}），请核对课次或教室"
    )]
    NoRoomForLectures {
        /// The lectures up to this line.
        lectures: usize,
        /// The most there may be.
        slots: usize,
    },
    /// Something follows the end mark.
    #[error("END. 之后还有内容，请删去")]
    AfterEnd,
}

struct Head {
    name: String,
    courses: usize,
    rooms: usize,
    days: usize,
    periods_per_day: usize,
    curricula: usize,
    constraints: usize,
}

impl Instance {
    /// Reads a `.ctt` file with either kind of line end.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() > MAX_BYTES {
            return Err(ParseError { line: 1, problem: Problem::TooLong { bytes: text.len() } });
        }
        let mut lines = Lines::new(text);
        let head = Head::read(&mut lines)?;
        let courses = read_courses(&mut lines, &head)?;
        let rooms = read_rooms(&mut lines, &head)?;
        let names = courses.iter().enumerate().map(|(at, course)| (course.name.as_str(), at)).collect();
        let curricula = read_curricula(&mut lines, &head, &names)?;
        let unavailable = read_constraints(&mut lines, &head, &names)?;
        let mut end = lines.next("END.")?;
        end.literal("END.")?;
        end.end()?;
        lines.end()?;
        let Head { name, days, periods_per_day, .. } = head;
        Ok(Self { name, days, periods_per_day, courses, rooms, curricula, unavailable })
    }
}

impl Head {
    fn read(lines: &mut Lines<'_>) -> Result<Self, ParseError> {
        let mut name = lines.next("Name:")?;
        name.literal("Name:")?;
        let text = name.word("实例名称")?.to_owned();
        name.end()?;
        let mut entry = |key: &'static str, least, most| {
            let mut line = lines.next(key)?;
            line.literal(key)?;
            let value = line.count(key, least, most)?;
            line.end().map(|()| value)
        };
        Ok(Self {
            name: text,
            courses: entry("Courses:", 1, MAX_COURSES)?,
            rooms: entry("Rooms:", 1, MAX_ROOMS)?,
            days: entry("Days:", 1, MAX_DAYS)?,
            periods_per_day: entry("Periods_per_day:", 1, MAX_PERIODS_PER_DAY)?,
            curricula: entry("Curricula:", 0, MAX_CURRICULA)?,
            constraints: entry("Constraints:", 0, MAX_CONSTRAINTS)?,
        })
    }

    /// A limit of the head as the number it was read from.
    fn limit(value: usize) -> u32 {
        u32::try_from(value).unwrap_or(u32::MAX)
    }
}

fn read_title(lines: &mut Lines<'_>, title: &'static str) -> Result<(), ParseError> {
    let mut line = lines.next(title)?;
    line.literal(title)?;
    line.end()
}

/// A name that is new to its list.
fn new_name(
    line: &mut Line<'_>,
    seen: &mut BTreeSet<String>,
    section: Section,
) -> Result<String, ParseError> {
    let name = line.word("名称")?.to_owned();
    if seen.insert(name.clone()) {
        return Ok(name);
    }
    Err(line.error(Problem::Twice { section, name }))
}

fn read_courses(lines: &mut Lines<'_>, head: &Head) -> Result<Vec<Course>, ParseError> {
    read_title(lines, "COURSES:")?;
    let periods = head.days * head.periods_per_day;
    let slots = (periods * head.rooms).min(MAX_LECTURES);
    let (mut seen, mut courses, mut lectures) = (BTreeSet::new(), Vec::new(), 0);
    for _ in 0..head.courses {
        let mut line = lines.next("课程行")?;
        let course = Course {
            name: new_name(&mut line, &mut seen, Section::Courses)?,
            teacher: line.word("教师")?.to_owned(),
            lectures: line.count("课次数", 1, Head::limit(periods))?,
            min_days: line.count("最少天数", 0, Head::limit(head.days))?,
            students: line.number("学生数", 0, MAX_PEOPLE)?,
        };
        lectures += course.lectures;
        if lectures > slots {
            return Err(line.error(Problem::NoRoomForLectures { lectures, slots }));
        }
        line.end()?;
        courses.push(course);
    }
    Ok(courses)
}

fn read_rooms(lines: &mut Lines<'_>, head: &Head) -> Result<Vec<Room>, ParseError> {
    read_title(lines, "ROOMS:")?;
    let (mut seen, mut rooms) = (BTreeSet::new(), Vec::new());
    for _ in 0..head.rooms {
        let mut line = lines.next("教室行")?;
        let name = new_name(&mut line, &mut seen, Section::Rooms)?;
        rooms.push(Room { name, seats: line.number("座位数", 0, MAX_PEOPLE)? });
        line.end()?;
    }
    Ok(rooms)
}

fn known_course(line: &mut Line<'_>, names: &BTreeMap<&str, usize>) -> Result<usize, ParseError> {
    let name = line.word("课程名")?;
    let known = names.get(name).copied();
    known.ok_or_else(|| line.error(Problem::UnknownCourse { name: name.chars().take(40).collect() }))
}

fn read_curricula(
    lines: &mut Lines<'_>,
    head: &Head,
    names: &BTreeMap<&str, usize>,
) -> Result<Vec<Curriculum>, ParseError> {
    read_title(lines, "CURRICULA:")?;
    let (mut seen, mut curricula) = (BTreeSet::new(), Vec::new());
    for _ in 0..head.curricula {
        let mut line = lines.next("课程组行")?;
        let name = new_name(&mut line, &mut seen, Section::Curricula)?;
        let size = line.count("课程组的课程数", 0, Head::limit(head.courses))?;
        let (mut members, mut courses) = (BTreeSet::new(), Vec::with_capacity(size));
        for _ in 0..size {
            let course = known_course(&mut line, names)?;
            if !members.insert(course) {
                return Err(line.error(Problem::MemberTwice));
            }
            courses.push(course);
        }
        line.end()?;
        curricula.push(Curriculum { name, courses });
    }
    Ok(curricula)
}

fn read_constraints(
    lines: &mut Lines<'_>,
    head: &Head,
    names: &BTreeMap<&str, usize>,
) -> Result<BTreeSet<(usize, usize, usize)>, ParseError> {
    read_title(lines, "UNAVAILABILITY_CONSTRAINTS:")?;
    let mut unavailable = BTreeSet::new();
    for _ in 0..head.constraints {
        let mut line = lines.next("不可用时段行")?;
        let course = known_course(&mut line, names)?;
        let day = line.count("日序号", 0, Head::limit(head.days - 1))?;
        let period = line.count("时段序号", 0, Head::limit(head.periods_per_day - 1))?;
        line.end()?;
        unavailable.insert((course, day, period));
    }
    Ok(unavailable)
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;

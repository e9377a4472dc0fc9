//! What the classes held last decided to do: some of it done, some of it late.

use super::Recording;
use super::names::{CLASS, FOLLOW_UP, PERSON, id};
use super::year::grouped;
use crate::follow_ups::{self, FollowUpError, FollowUpState, NewFollowUp, SettleFollowUps};
use crate::ids::FollowUpId;
use chrono::{Days, NaiveDate};

/// Every so many of the classes held decided on something, the last one first.
const APART: usize = 3;
/// So many of them.
const CLASSES: usize = 9;
/// What classes decide on, and after how many days it is to be done.
const TASKS: [(&str, u64); 6] = [
    ("结合本单位实际形成一篇调研报告，报教育科汇编", 30),
    ("在本单位作一次学习成果宣讲，覆盖全体干部", 20),
    ("围绕产业发展提出一条可落地的措施，列入本单位年度工作要点", 45),
    ("帮带一名年轻干部，按月记录帮带情况", 90),
    ("走访联系村（社区），收集并解决一件群众急难愁盼的事", 60),
    ("整理现场教学点经验做法，形成案例一份", 40),
];
/// Tasks of a class.
const EACH: usize = 3;
const PROOFS: [&str; 3] =
    ["调研报告已报送，存教育科档案柜", "宣讲签到表和照片已归档", "工作要点文件已印发，复印件存档"];

impl Recording<'_> {
    pub(super) fn follow_ups(&self) -> Result<(), FollowUpError> {
        let rosters = grouped(&self.county.enrolments, |enrolment| enrolment.class);
        let mut held: Vec<(usize, NaiveDate)> = self
            .county
            .classes
            .iter()
            .enumerate()
            .filter_map(|(class, held)| Some((class, *held.days.last()?)))
            .filter(|(_, ended)| *ended < self.county.today)
            .collect();
        held.sort_by_key(|(class, ended)| (*ended, *class));
        for (place, (class, ended)) in held.into_iter().rev().step_by(APART).take(CLASSES).enumerate() {
            let people = rosters.get(&class).map_or(&[][..], Vec::as_slice);
            for (at, (_, enrolment)) in people.iter().step_by(7).take(EACH).enumerate() {
                self.task(place * EACH + at, class, enrolment.person, ended)?;
            }
        }
        Ok(())
    }

    /// Two in three of those that are due are done.
    fn task(
        &self,
        number: usize,
        class: usize,
        person: usize,
        ended: NaiveDate,
    ) -> Result<(), FollowUpError> {
        let Some((task, days)) = TASKS.get(number % TASKS.len()) else { return Ok(()) };
        let due = ended.checked_add_days(Days::new(*days));
        let task_id: FollowUpId = id(FOLLOW_UP, number);
        let new = NewFollowUp {
            class: id(CLASS, class),
            task: (*task).to_owned(),
            person: Some(id(PERSON, person)),
            unit: None,
            due,
            note: String::new(),
        };
        self.store.write(self.caller, self.world, "follow_ups.record", |draft| {
            follow_ups::record_as(draft, task_id, new)
        })?;
        if due.is_some_and(|due| due < self.county.today) && !number.is_multiple_of(3) {
            let said = PROOFS.get(number % PROOFS.len()).copied().unwrap_or_default().to_owned();
            let done = SettleFollowUps { ids: vec![task_id], state: FollowUpState::Done, said };
            self.store.write(self.caller, self.world, "follow_ups.settle", |draft| {
                follow_ups::settle(draft, done)
            })?;
        }
        Ok(())
    }
}

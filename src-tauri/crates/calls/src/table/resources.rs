//! What a class is made of: who teaches, where, about what, on which days.

use crate::imports::ExportedFile;
use crate::macros::calls;
use crate::returns;
use training::calendar::{self, Day, DayReference, DaySpan, NewDay, NewDays};
use training::courses::{self, CourseEdit, CourseReference, CourseRow, CoursesQuery, FindCourses, NewCourse};
use training::store::Page;
use training::topics::{self, MoveTopic, NewTopic, TopicEdit, TopicReference, TopicRow};
use training::trainers::{
    self, AbsenceEdit, AbsenceReference, AbsenceRow, AbsencesQuery, FindTrainers, NewAbsence, NewTrainer,
    TrainerAbsence, TrainerEdit, TrainerReference, TrainerRow, TrainersQuery,
};
use training::venues::{
    self, EquipmentWord, FindVenues, NewVenue, SetEquipment, VenueEdit, VenueReference, VenueRow, VenuesQuery,
};

calls! {
    read "trainers.page" Reader: TrainersQuery => Page<TrainerRow> = trainers::page;
    read "trainers.get" Reader: TrainerReference => TrainerRow = trainers::get;
    read "trainers.find" Reader: FindTrainers => Vec<TrainerRow> = trainers::find;
    write "trainers.create" Coordinator: NewTrainer => TrainerRow = trainers::create;
    write "trainers.edit" Coordinator: TrainerEdit => TrainerRow = trainers::edit;
    write "trainers.remove" Coordinator: TrainerReference => () = trainers::remove;
    read "trainers.absences" Reader: AbsencesQuery => Vec<AbsenceRow> = trainers::absences;
    write "trainers.add_absence" Coordinator: NewAbsence => TrainerAbsence = trainers::add_absence;
    write "trainers.edit_absence" Coordinator: AbsenceEdit => TrainerAbsence = trainers::edit_absence;
    write "trainers.remove_absence" Coordinator: AbsenceReference => () = trainers::remove_absence;

    read "venues.page" Reader: VenuesQuery => Page<VenueRow> = venues::page;
    read "venues.get" Reader: VenueReference => VenueRow = venues::get;
    read "venues.find" Reader: FindVenues => Vec<VenueRow> = venues::find;
    write "venues.create" Coordinator: NewVenue => VenueRow = venues::create;
    write "venues.edit" Coordinator: VenueEdit => VenueRow = venues::edit;
    read "venues.equipment" Reader: () => Vec<EquipmentWord> = venues::equipment;
    write "venues.set_equipment" Coordinator: SetEquipment => Vec<EquipmentWord> = venues::set_equipment;
    read "venues.export" Reader: VenuesQuery => ExportedFile = returns::venues;
    write "venues.remove" Coordinator: VenueReference => () = venues::remove;

    read "topics.list" Reader: () => Vec<TopicRow> = topics::list;
    write "topics.load_starting" Coordinator: () => u32 = topics::load_starting;
    write "topics.create" Coordinator: NewTopic => TopicRow = topics::create;
    write "topics.edit" Coordinator: TopicEdit => TopicRow = topics::edit;
    write "topics.move" Coordinator: MoveTopic => () = topics::move_to;
    write "topics.remove" Coordinator: TopicReference => () = topics::remove;

    read "courses.page" Reader: CoursesQuery => Page<CourseRow> = courses::page;
    read "courses.get" Reader: CourseReference => CourseRow = courses::get;
    read "courses.find" Reader: FindCourses => Vec<CourseRow> = courses::find;
    write "courses.create" Coordinator: NewCourse => CourseRow = courses::create;
    write "courses.edit" Coordinator: CourseEdit => CourseRow = courses::edit;
    write "courses.remove" Coordinator: CourseReference => () = courses::remove;

    read "calendar.days" Reader: DaySpan => Vec<Day> = calendar::days;
    write "calendar.set_day" Coordinator: NewDay => Day = calendar::set_day;
    write "calendar.remove_day" Coordinator: DayReference => () = calendar::remove_day;
    write "calendar.remove_days" Coordinator: DaySpan => u32 = calendar::remove_days;
    write "calendar.import" Coordinator: NewDays => u32 = calendar::import;
    write "calendar.import_statutory" Coordinator: () => u32 = calendar::import_statutory;
}

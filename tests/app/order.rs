//! The order of systems is said, never left to chance.

use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings};
use bevy::input::InputPlugin;
use bevy::prelude::*;
use enfilade::stage::{Eye, Heard, Here, Pictures, Spoken};
use enfilade::visit;

#[test]
fn no_two_systems_of_a_visit_are_in_doubtful_order() {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, InputPlugin, visit::plugin));
    app.init_resource::<Eye>().init_resource::<Here>().init_resource::<Heard>().init_resource::<Spoken>().init_resource::<Pictures>();
    app.edit_schedule(Update, |schedule| {
        schedule.set_build_settings(ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..default() });
    });
    // Building the schedule fails on the first ambiguity.
    app.insert_resource(crate::pocket::show());
    app.update();
    assert!(app.world().contains_resource::<visit::Visit>(), "the visit is there, so all of its systems are");
}

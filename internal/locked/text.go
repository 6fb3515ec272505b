package locked

import "ledetraad/internal/i18n"

// Texts are what is said of it.
var Texts = []i18n.Text{
	i18n.T("locked.head", "{Plan:den} for %s er lukket", "The {plan} for %s is closed"),
	i18n.T("locked.plan", "Se {plan:den}", "See the {plan}"),
	i18n.T("locked.goal", "{Goal:den} hører til {plan:en} for %s, der er lukket. Før {goal:den} videre til næste år, og skriv {initiative:den} der.",
		"The {goal} belongs to {plan:a} for %s that is closed. Carry the {goal} on to the next year, and write the {initiative} there."),
	i18n.T("locked.initiative", "{Initiative:den} hører til {plan:en} for %s, der er lukket. Før {goal:den} videre til næste år med {initiative:den}, hvis arbejdet fortsætter. Så kan {initiative:den} rettes igen.",
		"The {initiative} belongs to {plan:a} for %s that is closed. Carry the {goal} on to the next year with the {initiative} if the work goes on. Then the {initiative} can be edited again."),
	i18n.T("locked.effect", "Effekten og dens kæde hører til {plan:en} for %s, der er lukket. Det, I ser af effekten, kan stadig skrives og vurderes her.",
		"The effect and its chain belong to {plan:a} for %s that is closed. What you see of the effect can still be written and assessed here."),
	i18n.T("locked.initiative_text", "{Initiative:den} og dens milepæle kan ikke rettes. Før {goal:den} videre til næste år med {initiative:den}, hvis arbejdet fortsætter.",
		"The {initiative} and its milestones cannot be edited. Carry the {goal} on to the next year with the {initiative} if the work goes on."),
	i18n.T("locked.effect_text", "Effektens sætning og kæde kan ikke rettes. Det, I ser af effekten, kan stadig skrives og vurderes.",
		"The effect’s sentence and chain cannot be edited. What you see of the effect can still be written and assessed."),
}

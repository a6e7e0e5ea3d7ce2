"""What a verb leaves of the one that it governs: *tried to attack*, *was accused of attacking*, *without attacking*."""

from __future__ import annotations

from analysis.inflection import PAST
from analysis.relations.hedges.denials import denies
from analysis.relations.phrases.model import Verb

# Behind these a gerund is what the verb's object is kept from, warned of or brought to: *kept Peru from arming*.
KEPT = {"from": "denied", "against": "conditional", "into": "asserted"}
# Behind these a gerund is what was not done, behind those what was.
AWAY_FROM = frozenset(
    {"without", "instead of", "rather than", "than", "far from", "in lieu of", "short of", "close to"}
)
DONE = frozenset(
    {"after", "besides", "by", "despite", "for", "from", "in", "on", "since", "through", "upon", "while", "with"}
)
ADMITTING = ("acknowledge", "admit", "boast", "brag", "concede", "confess", "confirm", "recall", "regret")
CLEARING = frozenset({"absolve", "acquit", "clear", "exonerate"})
SELECT = frozenset({"few", "handful", "lone", "rare", "sole"})
COMPELLING = ("compel", "force", "oblige")  # who was forced to do it, did it
PRESENT = frozenset({"am", "are", "be", "is"})


def control_hedge(governor: Verb, verb: Verb) -> str:
    if governor.controls("deny") and verb.form == "participle":
        return "denied"
    if verb.form == "gerund":
        if verb.hearsay:
            return "reported"  # was arrested on suspicion of bombing
        if verb.introduced in KEPT and (governor.objects or governor.passive):
            return KEPT[verb.introduced]
        if verb.introduced in AWAY_FROM:
            return "denied"  # instead of trying to attack
        if verb.introduced == "against" or (
            verb.introduced in ("from", "of", "to") and governor.controls("fail", "refuse")
        ):
            return "denied"  # decided against bombing, refrained from it, came close to it
        if governor.means(*ADMITTING):
            return "asserted"  # admitted to bombing
        if governor.copula and verb.introduced in ("of", "to"):
            return "conditional"  # is on the verge of bombing, is close to it
        if governor.controls("want", "try") and verb.introduced in ("at", "for", "on"):
            return "conditional"  # aimed at ending the war, is bent on ending it
        if verb.introduced == "of" and governor.means(*CLEARING):
            return "denied"  # was cleared of poisoning
        if governor.controls("accuse"):
            return "reported"
        if governor.means("spend"):
            return "asserted"  # spent as much time attacking
        if verb.introduced == "before" and not governor.modals:
            past = governor.helpers[:1] == ["have"] or any(form.features & PAST for form in governor.word.verbs)
            return "asserted" if past else "conditional"  # waited a week before attacking
        return "asserted" if verb.introduced in DONE else "conditional"  # by attacking; but talked of attacking
    if verb.form == "participle" and not governor.passive and _is_but_thought(governor, verb):
        if governor.means(*ADMITTING):
            return "asserted"  # admitted attacking: who did it says so
        return "reported" if governor.means("report") else "conditional"  # delayed attacking
    if governor.controls("fail", "refuse") and not governor.controls("try"):
        return "denied"
    if governor.means("set") and verb.form == "infinitive" and not governor.objects and not governor.passive:
        return "conditional"  # a headline: Kenya set to recognise Peru
    if governor.means("cease") and verb.copula:
        return "denied"  # ceased to be an ally
    if governor.controls("want", "doubt", "unreal") and not governor.controls("try", "offer"):
        return "conditional"
    compelled = governor.means(*COMPELLING) and not governor.modals
    if governor.controls("request", "demand", "allow", "force", "threat", "urge") and not compelled:
        return "conditional"
    if governor.controls("accuse") or (governor.means("claim") and verb.form == "infinitive"):
        return "reported"  # claimed to have bombed Peru
    return _only_able(governor) if verb.form == "infinitive" else "asserted"


def _is_but_thought(governor: Verb, verb: Verb) -> bool:
    """Whether a verb right before an -ing form does not say that it was done: *delayed*, *risked*, not *kept*."""
    if governor.last.end + 1 != verb.first.start:
        return False
    return not governor.copula and not governor.controls("light", "cease", "deny", "fail", "undo", "help")


def _only_able(governor: Verb) -> str:
    """What *is ready to*, *is unable to*, *has the means to*, *is said to* leave of an infinitive."""
    if governor.means("be certain", "be sure"):
        return "conditional"
    if governor.controls("report") and (governor.passive or governor.word.has("be")):
        return "reported"  # is said to, is thought to
    held = governor.objects[0] if governor.objects else None
    if governor.word.low == "used" and not governor.passive and held is None:
        return "denied"  # used to: no longer
    able = governor.word.low in PRESENT and governor.means("be able")
    if able or governor.word.low == "going":
        return "conditional"  # is able to, but was able to; was going to
    if governor.copula:
        about = [held, *(noun for word, noun in held.complements if word == "of")] if held else []
        about += [noun for word, noun in governor.prepositions if word == "among"]  # among the first to
        if any(word.low in SELECT for noun in about for word in noun.words):
            return "asserted"  # is one of the few states to back Peru
        said = {name for noun in about for word in noun.words for name in word.classes}
        return "denied" if "incapable" in said else "asserted" if "factual" in said else "conditional"
    if governor.word.has("have") and held is not None:
        return "denied" if denies(held) else "conditional"
    if governor.word.low in ("has", "have") and governor.word is governor.last:
        return "conditional"  # has to help, but had to flee
    return "asserted"

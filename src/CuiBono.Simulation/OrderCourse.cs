namespace CuiBono.Simulation;

/// <summary>What happens to an order between its receipt and its activation, and after.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="chance">The draws.</param>
/// <remarks>Agents work in the desk's hours, systems at once and at any hour. The activation comes exactly when the lead time is over, so that the planted
/// truth is exact: the steps divide the working time before it.</remarks>
internal sealed class OrderCourse(OrderScenario scenario, Chance chance)
{
    private const double OwnSteps = 0.8;
    private const double LastOfFirst = 0.35;
    private readonly DeskClock clock = new(scenario.FirstDay);
    private readonly double ordinary = scenario.Deviations?.Ordinary ?? 1;
    private readonly DateTime end = DeskClock.Instant(scenario.LastDay.AddDays(1).ToDateTime(TimeOnly.MinValue));
    private List<SimulatedEvent> events = [];
    private DateOnly promised;
    private DateTime last;
    private decimal cost;
    private double costFactor;
    private Handling handling = Handling.OneDesk;
    private string system = "";

    private static readonly Staff Desk = Handling.OneDesk.Team;
    private static readonly Staff Planning = new("Planning", 12, 8);
    private static readonly Staff Field = new("Field crew", 20, 20);

    /// <summary>The steps of the standard path: where in the working time they lie, who does them, and how often a system does, for easy and for standard orders.</summary>
    private static readonly (string Activity, double Share, Staff Staff, string System, double Easy, double Standard, double Cost)[] Path =
    [
        ("Order checked", 0.05, Desk, "order system", 0.9, 0.6, 9), ("Feasibility confirmed", 0.2, Planning, "planning tool", 0.9, 0.3, 22),
        ("Appointment made", 0.35, Desk, "appointment portal", 0.7, 0.25, 11), ("Line built", 0.75, Field, "", 0, 0, 140), ("Line tested", 0.9, Field, "test system", 0.9, 0.7, 18),
    ];

    /// <summary>Ways off the standard path, the frequent ones first, with how they end where they have an end.</summary>
    private static readonly (string Begin, string? End, Staff Staff, string EndsBy)[] Detours =
    [
        ("Document requested", "Document received", Desk, "customer"), ("Appointment moved", null, Desk, ""), ("Address clarified", null, Desk, ""),
        ("Permit requested", "Permit granted", Planning, "authority"), ("Order corrected", null, Desk, ""), ("Customer not there", null, Field, ""),
        ("Part ordered", "Part arrived", Field, "warehouse system"), ("Order held", "Order released", Desk, "order system"), ("Duct blocked", "Duct cleared", Field, ""),
        ("Customer called", null, Desk, ""), ("Quote revised", "Quote accepted", Desk, "customer"), ("Escalated", null, Desk, ""), ("Passed to another team", null, Planning, ""),
    ];

    /// <summary>The steps that are entries, in which one can be wrong.</summary>
    public static string[] FirstSteps { get; } = [.. Path.Where(step => step.Share <= LastOfFirst).Select(step => step.Activity)];

    private static readonly double[] Weights = [.. Detours.Select((_, rank) => 1 / Math.Pow(rank + 1, 1.1))];

    /// <summary>Fills in the events and the rest of the truth.</summary>
    /// <param name="order">The order, without events.</param>
    /// <param name="begin">The instant of the order.</param>
    /// <param name="isLive">Whether the change reached it.</param>
    /// <param name="handled">Who handles it, and how.</param>
    public SimulatedOrder Of(SimulatedOrder order, DateTime begin, bool isLive, Handling handled)
    {
        (handling, system) = (handled, handled.FirstSystem);
        (events, promised, last, cost, costFactor) = (new(12), order.Promised, begin, 0, isLive ? scenario.CostEffect : 1);
        var active = begin.AddDays(order.LeadDays);
        Add("Order received", begin, chance.Happens(0.7) ? "web shop" : "sales portal", "", 0.2);
        var (from, span) = (clock.Worked(begin), clock.Worked(active) - clock.Worked(begin));
        // Where an order passes while the desk is closed, nobody touches it.
        var fellOut = span > 0 && chance.Happens(scenario.FalloutShare);
        var (isEasy, at, waited) = (order.Product == "Easy", 0.0, 0.0);
        var did = fellOut ? SimulatedDeviation.Fallout : SimulatedDeviation.None;
        // A contract is a contract at night too; habits and slips are of people at work.
        var planted = span > 0 || handling.Planted == SimulatedDeviation.Contract ? handling.Planted : SimulatedDeviation.None;
        if (planted == SimulatedDeviation.Contract) Add(SimulatedContract.WaiverActivity, After(600, active), "account manager", "", 12);
        foreach (var step in Path)
        {
            if (planted == SimulatedDeviation.Batch && step.Share <= LastOfFirst)
            {
                if (step.Share == LastOfFirst) Batch(at = step.Share);
                continue;
            }

            for (var more = 0; more < 3 && span > 0 && chance.Happens((isEasy ? 0.06 : 0.14) * ordinary); more++)
            {
                at = Detour(at, step.Share, ref waited);
                if (events.Count > 0 && events[^1].Activity == "Order corrected") did = SimulatedDeviation.Fallout;
                Ordinary();
            }

            if (planted is SimulatedDeviation.Habit or SimulatedDeviation.Contract && handling.Step == step.Activity) continue;
            var failed = fellOut && step.Share == 0.2;
            if (failed)
            {
                Add("Automatic step failed", After(30, active), step.System, "", 0.2);
                Step("Order corrected", Working(at += (step.Share - at) * chance.Unit()), active, Desk, 28);
            }
            else if (chance.Happens(0.02 * ordinary) && !(handling.IsMarked && step.Staff == Desk) && handling.Step != step.Activity)
            {
                Ordinary();
                continue;
            }

            at += (step.Share - at) * (0.6 + (0.4 * chance.Unit()));
            var isOwn = handling.IsMarked && step.Staff == Desk;
            if (span == 0 || (!failed && chance.Happens(isEasy ? step.Easy : step.Standard))) Add(step.Activity, After(90, active), step.System.Length == 0 ? "field partner" : step.System, isOwn ? handling.Team.Team : "", 0.2, isOwn ? system : "");
            else Step(step.Activity, Working(at), active, step.Staff, step.Cost);
            if (chance.Happens(0.05 * ordinary))
            {
                Add("Record updated", last, events.Count == 0 ? "order system" : events[^1].Resource, "", 0.2);
                Ordinary();
            }

            if (planted == SimulatedDeviation.EntryError && handling.Step == step.Activity)
            {
                if (chance.Happens(0.5)) Step(SimulatedDeviations.UndoActivity, Working(at += (step.Share - at) * chance.Unit()), active, Desk, 12);
                Step(step.Activity, Working(at = step.Share), active, step.Staff, step.Cost);
            }

            if (step.Share == Path[0].Share) AfterCheck(active);
            if (promised < Day(active) && chance.Happens(0.5)) promised = Day(active).AddDays(chance.Below(6) - 1);
        }

        Add("Service active", active, "activation system", "", 0.2);
        var kept = Day(active) <= order.Promised;
        var total = cost;
        double? fault = chance.Happens(scenario.FaultShare * (isLive ? scenario.FaultEffect : 1)) ? 30 * chance.Unit() : null;
        if (handling.TouchedAfter)
        {
            system = "";
            Step("Record updated", clock.At(clock.Worked(last) + (long)(chance.Exponential(1) * 10 * TimeSpan.TicksPerHour)), fault is { } first ? active.AddDays(first) : DateTime.MaxValue, Desk, 9);
        }

        if (fault is { } days)
        {
            Add("Fault reported", active.AddDays(days), "customer", "", 0.2);
            Step("Fault cleared", clock.At(clock.Worked(last) + (long)(chance.Exponential(1.5) * 10 * TimeSpan.TicksPerHour)), DateTime.MaxValue, Field, 95);
        }

        return order with
        {
            Events = events,
            Open = active >= end,
            KeptPromise = kept,
            CustomerDays = waited,
            FellOut = fellOut,
            FaultAfterDays = fault,
            Cost = total,
            Team = handling.IsMarked ? handling.Team.Team : "",
            Way = handling.Way,
            InCardFile = handling.InCardFile,
            TouchedAfter = handling.TouchedAfter,
            Deviation = planted != SimulatedDeviation.None ? planted : did == SimulatedDeviation.None && (handling.InCardFile || handling.TouchedAfter || fault is not null) ? SimulatedDeviation.Ordinary : did,
        };

        void Ordinary() => did = did == SimulatedDeviation.None ? SimulatedDeviation.Ordinary : did;
        void Batch(double share)
        {
            var time = Earlier(Working(share), active);
            foreach (var activity in FirstSteps) Add(activity, time, handling.Team.Agents[handling.Agent], handling.Team.Team, 9, system);
            AfterCheck(active);
        }

        DateTime Working(double share) => clock.At(from + (long)(share * span));
        double Detour(double place, double until, ref double waiting)
        {
            var (first, ending, staff, endsBy) = Detours[chance.Choose(Weights)];
            place += (until - place) * chance.Unit() * 0.8;
            Step(first, Working(place), active, staff, 14);
            if (ending is null) return place;
            var began = last;
            place += (until - place) * chance.Unit() * 0.9;
            if (endsBy.Length > 0) Add(ending, Earlier(Working(place), active), endsBy, "", 0.2);
            else Step(ending, Working(place), active, staff, 14);
            if (endsBy == "customer") waiting += (last - began).TotalDays;
            return place;
        }
    }

    private static DateOnly Day(DateTime instant) => DateOnly.FromDateTime(DeskClock.Local(instant).DateTime);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>Up to so many seconds after the last event, as systems work.</summary>
    private DateTime After(int seconds, DateTime latest) => Earlier(last.AddSeconds(1 + chance.Below(seconds)), latest);

    private void Step(string activity, DateTime time, DateTime latest, Staff staff, double mean)
    {
        if (staff == Desk) staff = handling.Team;
        var agent = chance.Below(staff.Agents.Length);
        if (staff == handling.Team && handling.Agent >= 0 && chance.Happens(OwnSteps)) agent = handling.Agent;
        Add(activity, Earlier(time, latest), staff.Agents[agent], staff.Team, chance.LogNormal(mean, 0.4), staff == handling.Team ? system : "");
    }

    /// <summary>What the desk does after the check: the card file, and the change of systems.</summary>
    private void AfterCheck(DateTime active)
    {
        if (handling.InCardFile) Add(SimulatedAdoption.CardFileActivity, After(600, active), handling.Team.Agents[handling.Agent], handling.Team.Team, 4, "card file");
        system = handling.LastSystem;
    }

    private void Add(string activity, DateTime time, string resource, string team, double euros, string recordedIn = "")
    {
        last = time > last ? time : last;
        var own = new decimal((int)Math.Round(euros * costFactor * 100), 0, 0, false, 2);
        cost += own;
        if (last >= end) return;
        var local = DeskClock.Local(last.AddTicks(-(last.Ticks % TimeSpan.TicksPerSecond)));
        if (scenario.Renamed is { } renamed && activity == renamed.Activity && DateOnly.FromDateTime(local.DateTime) >= renamed.From) activity = renamed.Name;
        events.Add(new(activity, local, resource, team, promised, own) { System = recordedIn });
    }
}

namespace CuiBono.Networks.Availability;

/// <summary>Every step of a frontier, kept so that going back over them says how the result hangs on each link.</summary>
/// <remarks>
/// The result is linear in the share of time in which one link is down. Back from the last step each state gets its probability of failing; a link's two figures are those of the states before it, weighed, with the link
/// up and with it down (Birnbaum 1969). All terms are positive, so no digits are lost. A link that is never down is not split by the search: its figure for down is not asked for.
/// </remarks>
internal sealed class Steps
{
    private const int Most = 200_000;
    private readonly List<(int Link, double Down, double Failed, int Start)> begun = [];
    private readonly List<Step> all = [];

    /// <summary>Whether all was kept.</summary>
    public bool IsWhole => all.Count <= Most;

    /// <summary>A link is taken in.</summary>
    /// <param name="link">Its number.</param>
    /// <param name="down">The share of time in which it is down.</param>
    /// <param name="failed">The probability of what has failed by then.</param>
    public void Begin(int link, double down, double failed) => begun.Add((link, down, failed, all.Count));

    public void Take(UInt128 state, double mass)
    {
        if (IsWhole) all.Add(new Step(state, mass, Outcome.Connected, Outcome.Connected));
    }

    public void Fail(bool isUp) => Put(isUp, Outcome.Failed);

    public void Lead(bool isUp, UInt128 state) => Put(isUp, new Outcome(0, state));

    /// <summary>For each link the unavailability with it always up and with it always down.</summary>
    public (double Up, double Down)[] Figures(int links)
    {
        var figures = new (double Up, double Down)[links];
        var after = new Dictionary<UInt128, double>();
        for (var at = begun.Count - 1; at >= 0; at--)
        {
            var (link, down, failed, start) = begun[at];
            var before = new Dictionary<UInt128, double>();
            var (up, gone) = (failed, failed);
            for (var each = start; each < (at + 1 < begun.Count ? begun[at + 1].Start : all.Count); each++)
            {
                var step = all[each];
                var (ifUp, ifDown) = (Value(step.Up), Value(step.Down));
                up += step.Mass * ifUp;
                gone += step.Mass * ifDown;
                before[step.State] = (1 - down) * ifUp + down * ifDown;
            }

            figures[link] = (up, gone);
            after = before;
        }

        return figures;

        double Value(Outcome outcome) => outcome.Sure > 0 ? 1 : outcome.Sure < 0 ? 0 : after[outcome.State];
    }

    private void Put(bool isUp, Outcome outcome)
    {
        if (!IsWhole) return;
        all[^1] = isUp ? all[^1] with { Up = outcome } : all[^1] with { Down = outcome };
    }

    /// <summary>Where a step leads.</summary>
    /// <param name="Sure">1: the two are apart for good; -1: they are connected; 0: it hangs on the state.</param>
    /// <param name="State">The state that follows.</param>
    private readonly record struct Outcome(int Sure, UInt128 State)
    {
        public static Outcome Failed => new(1, 0);

        public static Outcome Connected => new(-1, 0);
    }

    private readonly record struct Step(UInt128 State, double Mass, Outcome Up, Outcome Down);
}

using CuiBono.Processes.Models;

namespace CuiBono.Processes.Conformance;

/// <summary>What a transition takes and puts, on markings as words.</summary>
internal sealed class TransitionTokens
{
    private readonly ulong[] taken;
    private readonly ulong[] put;
    private readonly (int Word, int Shift, int Taken, int Put)[] counted;

    public TransitionTokens(ReducedTransition transition, (int First, int Width)[] bits, int words)
    {
        (taken, put) = (Mask(transition.Inputs, bits, words), Mask(transition.Outputs, bits, words));
        counted =
        [
            .. transition.Inputs.Concat(transition.Outputs).Select(arc => arc.Place).Distinct().Where(place => bits[place].Width > 1)
                .Select(place => (bits[place].First >> 6, bits[place].First & 63, ReducedTransition.Weight(transition.Inputs, place), ReducedTransition.Weight(transition.Outputs, place))),
        ];
    }

    public bool IsEnabled(ReadOnlySpan<ulong> marking)
    {
        for (var word = 0; word < taken.Length; word++)
            if ((marking[word] & taken[word]) != taken[word])
                return false;
        foreach (var (word, shift, needed, _) in counted)
            if ((int)(marking[word] >> shift & 255) < needed)
                return false;
        return true;
    }

    /// <summary>The marking after the transition; false where a place would hold too many tokens.</summary>
    public bool TryFire(ReadOnlySpan<ulong> marking, Span<ulong> after)
    {
        for (var word = 0; word < taken.Length; word++) after[word] = marking[word] & ~taken[word] | put[word];
        foreach (var (word, shift, lost, won) in counted)
        {
            var tokens = (long)(marking[word] >> shift & 255) - lost + won;
            if (tokens > SearchNet.MaxTokens) return false;
            after[word] = after[word] & ~(255ul << shift) | (ulong)tokens << shift;
        }

        return true;
    }

    private static ulong[] Mask(Arc[] arcs, (int First, int Width)[] bits, int words)
    {
        var mask = new ulong[words];
        foreach (var (place, _) in arcs)
            if (bits[place].Width == 1)
                mask[bits[place].First >> 6] |= 1ul << (bits[place].First & 63);
        return mask;
    }
}

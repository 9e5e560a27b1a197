using CuiBono.Processes.Conformance;
using CuiBono.Processes.Models;

namespace CuiBono.Processes.Tests.Conformance;

/// <summary>Small logs of words, and what an alignment really is: its cost, if it consumes the trace and runs the net from start to end.</summary>
internal static class Replayed
{
    public static EventLog Log(params IEnumerable<string>[] cases)
    {
        var builder = new EventLogBuilder();
        foreach (var activities in cases)
        {
            var id = builder.StartCase(System.Text.Encoding.UTF8.GetBytes($"case {builder.CaseCount}"));
            foreach (var activity in activities) builder.Add(id, builder.Activities.Code(activity), 0, 0);
        }

        return builder.Build(EventOrder.AsAdded);
    }

    /// <summary>One letter an activity.</summary>
    public static IEnumerable<string> Letters(string word) => word.Select(letter => letter.ToString());

    public static int Cost(PetriNet net, IReadOnlyList<string> trace, IReadOnlyList<AlignmentMove> moves)
    {
        var (marking, position, cost) = (net.InitialMarking.ToArray(), 0, 0);
        foreach (var move in moves)
        {
            if (move.Event >= 0) Assert.Equal(position++, move.Event);
            if (move.Kind is AlignmentMoveKind.Log or AlignmentMoveKind.Model) cost++;
            Assert.Equal(move.Kind is AlignmentMoveKind.Log or AlignmentMoveKind.Synchronous, move.Event >= 0);
            Assert.Equal(move.Kind == AlignmentMoveKind.Log, move.Transition < 0);
            if (move.Transition < 0) continue;
            var transition = net.Transitions[move.Transition];
            Assert.Equal(move.Kind == AlignmentMoveKind.Silent, transition.Label is null);
            if (move.Kind == AlignmentMoveKind.Synchronous) Assert.Equal(trace[move.Event], transition.Label);
            foreach (var arc in transition.Inputs) marking[arc.Place] -= arc.Weight;
            Assert.All(marking, tokens => Assert.True(tokens >= 0));
            foreach (var arc in transition.Outputs) marking[arc.Place] += arc.Weight;
        }

        Assert.Equal(trace.Count, position);
        Assert.Equal(net.FinalMarking, marking);
        return cost;
    }
}

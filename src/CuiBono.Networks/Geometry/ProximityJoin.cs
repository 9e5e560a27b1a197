using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>Which of many lines come nearer to each other than a given distance.</summary>
/// <remarks>
/// Segments are cut into pieces of at most 100 km, each in a box of the space around the sphere; a tree of boxes, halved at the median, is joined with itself, and
/// the segments of what is left are measured exactly. A piece bulges at most 1 - cos(half its angle) above its chord, which the boxes allow for.
/// </remarks>
public static class ProximityJoin
{
    private const double LongestPiece = 100_000;
    private const int LeafSize = 8;

    /// <summary>The pairs of lines that are at most so many metres apart, in order; lines without a place (null) are near nothing.</summary>
    public static IReadOnlyList<Nearness> Within(IReadOnlyList<SurveyedLine?> lines, double metres)
    {
        var pieces = new List<Piece>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line] is not { } places) continue;
            for (var segment = 0; segment < places.SegmentCount; segment++)
            {
                var arc = places.Segment(segment);
                var cuts = Math.Max(1, (int)Math.Ceiling(arc.Metres / LongestPiece));
                var from = arc.Start;
                for (var cut = 1; cut <= cuts; cut++)
                {
                    var to = cut == cuts ? arc.End : arc.Start.Towards(arc.End, (double)cut / cuts);
                    pieces.Add(new Piece(line, arc, new Arc(from, to), metres));
                    from = to;
                }
            }
        }

        var join = new Join([.. pieces], metres);
        var nearest = join.Run();
        var near = new List<Nearness>(nearest.Count);
        foreach (var (pair, distance) in nearest) near.Add(new Nearness((int)(pair >> 32), (int)(pair & int.MaxValue), distance));
        near.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return near;
    }

    private readonly struct Piece
    {
        public Piece(int line, Arc segment, Arc arc, double metres)
        {
            Line = line;
            Segment = segment;
            var angle = arc.Metres / GreatCircle.Radius;
            var room = 1 - Math.Cos(angle / 2) + metres / GreatCircle.Radius / 2 + 1e-12;
            Box = new Box(
                Math.Min(arc.Start.X, arc.End.X) - room, Math.Min(arc.Start.Y, arc.End.Y) - room, Math.Min(arc.Start.Z, arc.End.Z) - room,
                Math.Max(arc.Start.X, arc.End.X) + room, Math.Max(arc.Start.Y, arc.End.Y) + room, Math.Max(arc.Start.Z, arc.End.Z) + room);
        }

        public int Line { get; }

        public Arc Segment { get; }

        public Box Box { get; }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Box(double X0, double Y0, double Z0, double X1, double Y1, double Z1)
    {
        public bool Meets(in Box other) => X0 <= other.X1 && other.X0 <= X1 && Y0 <= other.Y1 && other.Y0 <= Y1 && Z0 <= other.Z1 && other.Z0 <= Z1;

        public Box With(in Box other) => new(
            Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Min(Z0, other.Z0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1), Math.Max(Z1, other.Z1));

        public double Middle(int axis) => axis == 0 ? X0 + X1 : axis == 1 ? Y0 + Y1 : Z0 + Z1;
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Branch(Box Box, int Start, int Count, int Left, int Right);

    private sealed class Join(Piece[] pieces, double metres)
    {
        private readonly List<Branch> tree = [];
        private readonly Dictionary<long, double> nearest = [];

        public Dictionary<long, double> Run()
        {
            if (pieces.Length == 0) return nearest;
            var open = new Stack<(int A, int B)>();
            var root = Grow(0, pieces.Length);
            open.Push((root, root));
            while (open.TryPop(out var pair))
            {
                var (a, b) = (tree[pair.A], tree[pair.B]);
                if (!a.Box.Meets(b.Box)) continue;
                if (a.Left < 0 && b.Left < 0) Measure(a, b, pair.A == pair.B);
                else if (pair.A == pair.B)
                {
                    open.Push((a.Left, a.Left));
                    open.Push((a.Right, a.Right));
                    open.Push((a.Left, a.Right));
                }
                else if (b.Left < 0 || (a.Left >= 0 && a.Count >= b.Count))
                {
                    open.Push((a.Left, pair.B));
                    open.Push((a.Right, pair.B));
                }
                else
                {
                    open.Push((pair.A, b.Left));
                    open.Push((pair.A, b.Right));
                }
            }

            return nearest;
        }

        private int Grow(int start, int count)
        {
            var box = pieces[start].Box;
            for (var at = start + 1; at < start + count; at++) box = box.With(pieces[at].Box);
            var branch = tree.Count;
            tree.Add(new Branch(box, start, count, -1, -1));
            if (count <= LeafSize) return branch;
            var (x, y, z) = (box.X1 - box.X0, box.Y1 - box.Y0, box.Z1 - box.Z0);
            var axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
            pieces.AsSpan(start, count).Sort((p, q) => p.Box.Middle(axis).CompareTo(q.Box.Middle(axis)));
            var left = Grow(start, count / 2);
            var right = Grow(start + count / 2, count - count / 2);
            tree[branch] = new Branch(box, start, count, left, right);
            return branch;
        }

        private void Measure(Branch a, Branch b, bool same)
        {
            for (var i = a.Start; i < a.Start + a.Count; i++)
            {
                for (var j = same ? i + 1 : b.Start; j < b.Start + b.Count; j++)
                {
                    var (p, q) = (pieces[i], pieces[j]);
                    if (p.Line == q.Line || !p.Box.Meets(q.Box)) continue;
                    var pair = ((long)Math.Min(p.Line, q.Line) << 32) | (uint)Math.Max(p.Line, q.Line);
                    if (nearest.TryGetValue(pair, out var known) && known <= 0) continue;
                    var distance = p.Segment.MetresTo(q.Segment);
                    if (distance <= metres && (!nearest.TryGetValue(pair, out known) || distance < known)) nearest[pair] = distance;
                }
            }
        }
    }
}

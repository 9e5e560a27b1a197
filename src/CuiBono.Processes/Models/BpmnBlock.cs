namespace CuiBono.Processes.Models;

/// <summary>A part of a BPMN diagram that is entered at its left end and left at its right end, both on the line y = 0.</summary>
internal sealed class BpmnBlock
{
    private const double Gap = 50;
    private const double Lane = 30;
    private const double Gateway = 50;
    private const double Nearest = 35;

    /// <summary>A node with its box.</summary>
    internal sealed class Shape(string kind, string? name, double width, double height)
    {
        public string Kind { get; } = kind;

        public string? Name { get; } = name;

        public double X { get; set; }

        public double Y { get; set; } = -height / 2;

        public double Width { get; } = width;

        public double Height { get; } = height;
    }

    /// <summary>A sequence flow with its bends.</summary>
    internal sealed record Flow(Shape From, Shape To, (double X, double Y)[] Points);

    public List<Shape> Shapes { get; } = [];

    public List<Flow> Flows { get; } = [];

    public double Width { get; private set; }

    public double Above { get; private set; }

    public double Below { get; private set; }

    private Shape? First { get; set; }

    private Shape? Last { get; set; }

    /// <summary>The diagram of a tree, from a start event to an end event.</summary>
    public static BpmnBlock Of(ProcessTree tree) =>
        Row([Single(new Shape("startEvent", null, 36, 36)), tree.Reduced().Fold<BpmnBlock>(Of), Single(new Shape("endEvent", null, 36, 36))]);

    private static BpmnBlock Of(ProcessTree tree, IReadOnlyList<BpmnBlock> children) => tree.Kind switch
    {
        ProcessTreeKind.Activity => Single(new Shape("task", tree.ActivityName, 100, 80)),
        ProcessTreeKind.Silent => new BpmnBlock { Above = 10, Below = 10 },
        ProcessTreeKind.Sequence => Row(children),
        ProcessTreeKind.Choice => Stack("exclusiveGateway", children),
        ProcessTreeKind.Parallel => Stack("parallelGateway", children),
        _ => Loop(children[0], children[1]),
    };

    private static BpmnBlock Single(Shape shape)
    {
        var block = new BpmnBlock { Width = shape.Width, Above = shape.Height / 2, Below = shape.Height / 2, First = shape, Last = shape };
        block.Shapes.Add(shape);
        return block;
    }

    private static BpmnBlock Row(IReadOnlyList<BpmnBlock> blocks)
    {
        var row = new BpmnBlock();
        foreach (var block in blocks.Where(block => block.First is not null))
        {
            var at = row.First is null ? 0 : row.Width + Gap;
            row.Take(block, at, 0);
            if (row.Last is { } last) row.Flows.Add(new Flow(last, block.First!, [(row.Width, 0), (at, 0)]));
            row.First ??= block.First;
            row.Last = block.Last;
            row.Width = at + block.Width;
        }

        return row;
    }

    private static BpmnBlock Stack(string gateway, IReadOnlyList<BpmnBlock> blocks)
    {
        var (split, join) = (new Shape(gateway, null, Gateway, Gateway), new Shape(gateway, null, Gateway, Gateway));
        var stack = new BpmnBlock { First = split, Last = join };
        var inner = blocks.Max(block => block.Width);
        join.X = Gateway + Gap + inner + Gap;
        stack.Width = join.X + Gateway;
        stack.Shapes.Add(split);
        var lines = Lines(blocks);
        foreach (var (block, y) in blocks.Zip(lines))
        {
            var (left, right) = (Gateway + Gap + (inner - block.Width) / 2, Gateway + Gap + (inner + block.Width) / 2);
            stack.Take(block, left, y);
            if (block.First is null)
            {
                stack.Flows.Add(new Flow(split, join, [.. Out(0, y), .. Enumerable.Reverse(Out(0, y)).Select(point => (stack.Width - point.X, point.Y))]));
            }
            else
            {
                stack.Flows.Add(new Flow(split, block.First, [.. Out(0, y), (left, y)]));
                stack.Flows.Add(new Flow(block.Last!, join, [(right, y), .. Enumerable.Reverse(Out(0, y)).Select(point => (stack.Width - point.X, point.Y))]));
            }
        }

        stack.Shapes.Add(join);
        return stack;
    }

    /// <summary>The line of each branch, one below the other around y = 0. A branch too near for a bend lies on y = 0 itself.</summary>
    private static double[] Lines(IReadOnlyList<BpmnBlock> blocks)
    {
        var lines = new double[blocks.Count];
        var y = -(blocks.Sum(block => block.Above + block.Below) + Lane * (blocks.Count - 1)) / 2;
        for (var at = 0; at < lines.Length; at++)
        {
            lines[at] = y + blocks[at].Above;
            y = lines[at] + blocks[at].Below + Lane;
        }

        var nearest = lines.MinBy(Math.Abs);
        return Math.Abs(nearest) < Nearest ? [.. lines.Select(line => line - nearest)] : lines;
    }

    /// <summary>From a gateway to the line of a branch: straight, or through its upper or lower corner.</summary>
    private static (double X, double Y)[] Out(double x, double y) =>
        Math.Abs(y) < 1 ? [(x + Gateway, y)] : [(x + Gateway / 2, y < 0 ? -Gateway / 2 : Gateway / 2), (x + Gateway / 2, y)];

    private static BpmnBlock Loop(BpmnBlock body, BpmnBlock back)
    {
        var (join, split) = (new Shape("exclusiveGateway", null, Gateway, Gateway), new Shape("exclusiveGateway", null, Gateway, Gateway));
        var loop = new BpmnBlock { First = join, Last = split };
        var inner = Math.Max(body.Width, back.Width);
        split.X = Gateway + Gap + inner + Gap;
        loop.Width = split.X + Gateway;
        loop.Shapes.Add(join);
        var (left, right) = (Gateway + Gap + (inner - body.Width) / 2, Gateway + Gap + (inner + body.Width) / 2);
        loop.Take(body, left, 0);
        if (body.First is null)
        {
            loop.Flows.Add(new Flow(join, split, [(Gateway, 0), (split.X, 0)]));
        }
        else
        {
            loop.Flows.Add(new Flow(join, body.First, [(Gateway, 0), (left, 0)]));
            loop.Flows.Add(new Flow(body.Last!, split, [(right, 0), (split.X, 0)]));
        }

        loop.Shapes.Add(split);
        var y = Math.Max(body.Below, Gateway / 2) + Lane + back.Above;
        back.Mirror();
        (left, right) = (Gateway + Gap + (inner - back.Width) / 2, Gateway + Gap + (inner + back.Width) / 2);
        loop.Take(back, left, y);
        var (down, up) = (split.X + Gateway / 2, Gateway / 2);
        if (back.First is null)
        {
            loop.Flows.Add(new Flow(split, join, [(down, Gateway / 2), (down, y), (up, y), (up, Gateway / 2)]));
        }
        else
        {
            loop.Flows.Add(new Flow(split, back.First, [(down, Gateway / 2), (down, y), (right, y)]));
            loop.Flows.Add(new Flow(back.Last!, join, [(left, y), (up, y), (up, Gateway / 2)]));
        }

        return loop;
    }

    private void Take(BpmnBlock block, double x, double y)
    {
        foreach (var shape in block.Shapes) (shape.X, shape.Y) = (shape.X + x, shape.Y + y);
        foreach (var flow in block.Flows)
            for (var at = 0; at < flow.Points.Length; at++) flow.Points[at] = (flow.Points[at].X + x, flow.Points[at].Y + y);
        Shapes.AddRange(block.Shapes);
        Flows.AddRange(block.Flows);
        Above = Math.Max(Math.Max(Above, block.Above - y), Gateway / 2);
        Below = Math.Max(Math.Max(Below, block.Below + y), Gateway / 2);
    }

    /// <summary>Turns the block round: it runs from right to left.</summary>
    private void Mirror()
    {
        foreach (var shape in Shapes) shape.X = Width - shape.X - shape.Width;
        foreach (var flow in Flows)
            for (var at = 0; at < flow.Points.Length; at++) flow.Points[at] = (Width - flow.Points[at].X, flow.Points[at].Y);
    }
}

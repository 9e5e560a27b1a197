namespace CuiBono.Processes.Models;

/// <summary>An element of a model file. Names are local names: tools differ in prefixes and even in namespaces.</summary>
internal sealed class ModelElement(string name, int line)
{
    private readonly List<(string Name, string Value)> attributes = [];

    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<ModelElement> Children { get; } = [];

    /// <summary>The text directly in it, white space around it removed.</summary>
    public string Text { get; set; } = "";

    public string? Attribute(string attributeName)
    {
        foreach (var (key, value) in attributes)
            if (key == attributeName) return value;
        return null;
    }

    public ModelElement? Child(string childName) => Children.Find(child => child.Name == childName);

    public IEnumerable<ModelElement> All(string childName) => Children.Where(child => child.Name == childName);

    public void Add(string attributeName, string value) => attributes.Add((attributeName, value));
}

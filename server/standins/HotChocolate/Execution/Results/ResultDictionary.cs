using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Execution;

/// <summary>Turns a tree of results into plain dictionaries and lists, for programs that read a response in process.</summary>
internal static class ResultDictionary
{
    public static IReadOnlyDictionary<string, object?> From(ObjectResult result)
    {
        var data = new OrderedDictionary<string, object?>();
        for (var i = 0; i < result.Values.Length; i++)
        {
            if (result.Values[i] != ObjectResult.Skipped)
            {
                data.Add(result.Selections.Selections[i].ResponseName, result.Values[i] is DirectLeaf leaf ? Plain(leaf.Read(result.Source!)) : Plain(result.Values[i]));
            }
        }

        return data;
    }

    private static object? Plain(object? value) => value switch
    {
        ObjectResult child => From(child),
        ListResult list => Array.ConvertAll(list.Items, Plain),
        EnumValue name => name.Name,
        _ => value,
    };
}

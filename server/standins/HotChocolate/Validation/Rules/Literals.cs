using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Compares literals; the order of an object's fields is of no consequence.</summary>
internal static class Literals
{
    public static bool AreSame(IValueNode left, IValueNode right) => (left, right) switch
    {
        (ListValueNode a, ListValueNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => a.Fields.Count == b.Fields.Count
            && a.Fields.All(field => b.Fields.Any(other => other.Name.Value == field.Name.Value && AreSame(field.Value, other.Value))),
        _ => left.Kind == right.Kind && Equals(left.Value, right.Value),
    };
}

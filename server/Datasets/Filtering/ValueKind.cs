namespace GraphQLExport.Datasets.Filtering;

/// <summary>Which operators a value takes and how its JSON form is read.</summary>
internal enum ValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A floating-point number.</summary>
    Float,

    /// <summary>A moment, written as ISO 8601 with an offset.</summary>
    Moment,

    /// <summary>One of a list of names.</summary>
    Enumeration,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A UUID.</summary>
    Uuid,
}

/// <summary>Finds the kind of a CLR type.</summary>
internal static class ValueKinds
{
    /// <summary>The kind of values of <paramref name="type"/>.</summary>
    /// <exception cref="ArgumentException">The type has no kind: a fault in a dataset's definition.</exception>
    public static ValueKind Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => ValueKind.Text,
            _ when bare == typeof(int) => ValueKind.Int,
            _ when bare == typeof(long) => ValueKind.Long,
            _ when bare == typeof(double) || bare == typeof(float) => ValueKind.Float,
            _ when bare == typeof(DateTime) || bare == typeof(DateTimeOffset) => ValueKind.Moment,
            _ when bare == typeof(bool) => ValueKind.Truth,
            _ when bare == typeof(Guid) => ValueKind.Uuid,
            _ when bare.IsEnum => ValueKind.Enumeration,
            _ => throw new ArgumentException($"Values of type {bare.Name} cannot be filtered.", nameof(type)),
        };
    }
}

namespace GraphQLExport.Imports;

/// <summary>What a record holds for a field.</summary>
internal enum FieldText
{
    /// <summary>No value: nothing there, an empty CSV cell, a JSON null.</summary>
    None,

    /// <summary>A text or a number, as UTF-8.</summary>
    Value,

    /// <summary>A JSON object, array or boolean, which no field takes.</summary>
    Unusable,
}

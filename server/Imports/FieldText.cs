namespace GraphQLExport.Imports;

/// <summary>What a record holds for a field.</summary>
internal enum FieldText
{
    /// <summary>No value: nothing there, an empty CSV cell, a JSON null.</summary>
    None,

    /// <summary>A text or a number, as UTF-8.</summary>
    Value,

    /// <summary>A JSON true or false, as UTF-8; only fields that hold a truth value take it.</summary>
    Truth,

    /// <summary>A JSON object or array, which no field takes.</summary>
    Unusable,
}

using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>A preset to keep.</summary>
public sealed class SavePresetInput
{
    /// <summary>Which preset to change; null makes a new one.</summary>
    [GraphQLType(typeof(IdType))]
    public string? Id { get; init; }

    /// <summary>Its name, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether every signed-in user may use it.</summary>
    [DefaultValue(false)]
    public bool Shared { get; init; }

    /// <summary>The request; a relative range is counted back anew at each use.</summary>
    public required ExportRequestInput Request { get; init; }
}

/// <summary>Which preset to delete.</summary>
public sealed class DeletePresetInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>The kept preset, or why it was not kept.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Errors">All faults.</param>
public sealed record SavePresetPayload(Preset? Preset, IReadOnlyList<IExportRequestError>? Errors);

/// <summary>The deleted preset, or why it was not deleted.</summary>
/// <param name="DeletedId">The id that the preset had.</param>
/// <param name="Errors">Why not.</param>
public sealed record DeletePresetPayload([property: GraphQLType(typeof(IdType))] string? DeletedId, IReadOnlyList<IExportActionError>? Errors);

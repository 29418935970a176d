namespace GraphQLExport.Domains.Motion;

/// <summary>How a motion event was detected. Stored and exported by the names of <see cref="MotionAlgorithms"/>.</summary>
public enum MotionAlgorithm
{
    /// <summary>Background subtraction by a mixture of Gaussians; stored as <c>MOG2</c>.</summary>
    Mog2,

    /// <summary>Background subtraction by nearest neighbours; stored as <c>KNN</c>.</summary>
    Knn,

    /// <summary>Difference between successive frames; stored as <c>frame_diff</c>.</summary>
    FrameDiff,
}
